using System.Globalization;

namespace Dvc.Indicators.Cli;

/// <summary>One line of a terminal that says how far the reading is: records, share, rate, and about how long it will take.</summary>
/// <param name="streams">The terminal, and the clock.</param>
internal sealed class ProgressLine(Streams streams) : IProgress<long>
{
    private const int MillisecondsOfSecond = 1000;

    private readonly long _start = streams.Milliseconds();
    private long _bytes;
    private long? _allBytes;
    private int _width;

    /// <summary>Notes how much of the files was read, for the next report.</summary>
    public void Note(long bytes, long? allBytes) => (_bytes, _allBytes) = (bytes, allBytes);

    /// <summary>Shows how many dossiers were read so far.</summary>
    public void Report(long value)
    {
        var elapsed = Math.Max(1, streams.Milliseconds() - _start);
        var count = value.ToString("N0", CultureInfo.InvariantCulture);
        var rate = (value * MillisecondsOfSecond / elapsed).ToString("N0", CultureInfo.InvariantCulture);
        var share = ShareAndTime(elapsed);
        Show(new LocalizedText(
            $"đã đọc {count} hồ sơ{share.Vietnamese}, {rate} hồ sơ/giây", $"{count} dossiers read{share.English}, {rate} dossiers a second").In(streams.Language));
    }

    /// <summary>Takes the line off the terminal.</summary>
    public void Clear()
    {
        if (_width > 0)
        {
            streams.Error.Write($"\r{new string(' ', _width)}\r");
            _width = 0;
        }
    }

    private LocalizedText ShareAndTime(long elapsed)
    {
        if (_allBytes is not { } all || _bytes <= 0 || _bytes > all)
        {
            return Said.Same("");
        }

        var percent = (100 * _bytes / all).ToString(CultureInfo.InvariantCulture);
        var left = ((long)((decimal)elapsed * (all - _bytes) / _bytes) / MillisecondsOfSecond).ToString(CultureInfo.InvariantCulture);
        return new($" ({percent} %, còn khoảng {left} giây)", $" ({percent} %, about {left} seconds left)");
    }

    // What the line before was longer is blanked out.
    private void Show(string line)
    {
        streams.Error.Write($"\r{line}{new string(' ', Math.Max(0, _width - line.Length))}");
        _width = line.Length;
    }
}
