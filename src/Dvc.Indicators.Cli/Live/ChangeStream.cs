using System.Collections.Concurrent;

namespace Dvc.Indicators.Cli.Live;

/// <summary>Whole lines of an input as they come, read on a thread of their own: nobody waits longer for a line than the input itself.</summary>
internal sealed class ChangeStream : IDisposable
{
    private const int BlockSize = 1 << 20;
    private const int LongestLine = 4 << 20;
    private const int BlocksAhead = 4;

    private readonly BlockingCollection<byte[]> _blocks = new(BlocksAhead);
    private readonly Stream _input;
    private readonly string _name;
    private readonly CancellationToken _cancellation;
    private readonly Task _reading;

    /// <summary>Begins to read.</summary>
    /// <param name="name">The name that messages show.</param>
    /// <param name="input">The input; it is closed in the end.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public ChangeStream(string name, Stream input, CancellationToken cancellation)
    {
        (_name, _input, _cancellation) = (name, input, cancellation);
        _reading = Task.Run(Read, CancellationToken.None);
    }

    /// <summary>Whether all lines have been taken.</summary>
    public bool IsAtEnd => _blocks.IsCompleted;

    /// <summary>Whether what is there has been taken, so that the reader waits for the input.</summary>
    public bool IsIdle => _blocks.Count == 0;

    /// <summary>Takes the next lines.</summary>
    /// <param name="wait">How long to wait for them.</param>
    /// <returns>Whole lines; null where none came.</returns>
    public byte[]? Take(TimeSpan wait)
    {
        if (_blocks.TryTake(out var lines, wait))
        {
            return lines;
        }

        // Who asks to end wants no failure of a reading that ends.
        if (_blocks.IsCompleted && !_cancellation.IsCancellationRequested)
        {
            _reading.GetAwaiter().GetResult();
        }

        return null;
    }

    public void Dispose()
    {
        _blocks.Dispose();
        _input.Dispose();
    }

    private void Read()
    {
        try
        {
            ReadBlocks();
        }
        finally
        {
            _blocks.CompleteAdding();
        }
    }

    private void ReadBlocks()
    {
        var buffer = new byte[BlockSize];
        var (length, line) = (0, 1L);
        for (int read; (read = _input.Read(buffer.AsSpan(length))) > 0;)
        {
            var end = buffer.AsSpan(length, read).LastIndexOf((byte)'\n');
            end = end < 0 ? 0 : length + end + 1;
            length += read;
            if (end > 0)
            {
                _blocks.Add(buffer[..end], _cancellation);
                line += buffer.AsSpan(0, end).Count((byte)'\n');
                buffer.AsSpan(end, length - end).CopyTo(buffer);
                length -= end;
            }

            if (length > LongestLine)
            {
                throw new ToolFailure(ExitCode.InvalidInput, [LiveWords.TooLong(_name, line)]);
            }

            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, 2 * buffer.Length);
            }
        }

        if (length > 0)
        {
            _blocks.Add(buffer[..length], _cancellation);
        }
    }
}
