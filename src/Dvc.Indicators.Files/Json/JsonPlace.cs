using System.Text.Json;

namespace Dvc.Indicators.Files;

/// <summary>A place of a text.</summary>
/// <param name="Lines">The number of line feeds before it.</param>
/// <param name="Bytes">The number of bytes before it behind the last of them.</param>
internal readonly record struct JsonPlace(long Lines, long Bytes)
{
    /// <summary>Where an exception was thrown.</summary>
    public static JsonPlace Of(JsonException exception) => new(exception.LineNumber ?? 0, exception.BytePositionInLine ?? 0);

    /// <summary>The place behind more text.</summary>
    public JsonPlace Behind(ReadOnlySpan<byte> text)
    {
        var last = text.LastIndexOf((byte)'\n');
        return last < 0 ? this with { Bytes = Bytes + text.Length } : new JsonPlace(Lines + text.Count((byte)'\n'), text.Length - last - 1);
    }

    /// <summary>The same place counted from elsewhere.</summary>
    /// <param name="from">A place before it, as it was counted.</param>
    /// <param name="to">That place as it is to be counted.</param>
    public JsonPlace Move(JsonPlace from, JsonPlace to) =>
        new(Lines - from.Lines + to.Lines, Lines == from.Lines ? Bytes - from.Bytes + to.Bytes : Bytes);
}
