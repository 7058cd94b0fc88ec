using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Dvc.Indicators.Files;

/// <summary>
/// Formatted bytes that are not flushed yet, in memory from the shared pool. The parts of an interpolated text are encoded as UTF-8 one after
/// the other and never joined: the page of a whole country has a hundred million characters. For one thread at a time.
/// </summary>
internal sealed class OutputBuffer : IBufferWriter<byte>, IDisposable
{
    /// <summary>From this size on the buffer is flushed at the next flush point.</summary>
    public const int FlushSize = 1 << 16;

    private const int SmallestSpan = 256;

    // Short texts reserve the most that UTF-8 can need; counting first is cheaper for long ones.
    private const int LongText = 1 << 10;
    private const int MostBytesPerChar = 3;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(2 * FlushSize);

    /// <summary>How many bytes are in the buffer.</summary>
    public int Length { get; private set; }

    /// <summary>Whether it is to be flushed.</summary>
    public bool IsFull => Length >= FlushSize;

    /// <summary>What is in the buffer; valid until the next call.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, Length);

    public void Clear() => Length = 0;

    /// <inheritdoc/>
    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _bytes.Length - Length);
        Length += count;
    }

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, SmallestSpan));
        return _bytes.AsMemory(Length);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>Adds a byte as it is.</summary>
    public void Write(byte value)
    {
        if (Length == _bytes.Length)
        {
            Reserve(1);
        }

        _bytes[Length++] = value;
    }

    /// <summary>Adds bytes as they are.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    /// <summary>Adds a text as UTF-8; half a surrogate pair becomes U+FFFD.</summary>
    public void Write(string text)
    {
        Reserve(text.Length <= LongText ? text.Length * MostBytesPerChar : Encoding.UTF8.GetByteCount(text));
        Length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(Length));
    }

    /// <summary>Adds a number in the invariant form.</summary>
    public void Write(int number)
    {
        int length;
        while (!number.TryFormat(_bytes.AsSpan(Length), out length, default, CultureInfo.InvariantCulture))
        {
            Reserve(SmallestSpan);
        }

        Length += length;
    }

    /// <summary>Adds an interpolated text; the handler has written its parts by the time of the call.</summary>
    public void Write([InterpolatedStringHandlerArgument("")] Parts parts)
    {
        _ = parts;
        ObjectDisposedException.ThrowIf(_bytes.Length == 0, this);
    }

    public void Dispose()
    {
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
            (_bytes, Length) = ([], 0);
        }
    }

    private void Reserve(int size)
    {
        ObjectDisposedException.ThrowIf(_bytes.Length == 0, this);
        if (_bytes.Length - Length >= size)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(checked(Length + size), (int)Math.Min(2L * _bytes.Length, Array.MaxLength)));
        Written.Span.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }

    /// <summary>Takes the parts of an interpolated text: texts and whole numbers only, so that no culture has a say.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Parts
    {
        private readonly OutputBuffer _output;

        public Parts(int literalLength, int formattedCount, OutputBuffer output)
        {
            _ = (literalLength, formattedCount);
            _output = output;
        }

        public void AppendLiteral(string text) => _output.Write(text);

        public void AppendFormatted(string text) => _output.Write(text);

        public void AppendFormatted(int number) => _output.Write(number);
    }
}
