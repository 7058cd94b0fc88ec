using System.Buffers;

namespace Dvc.Indicators.Files;

/// <summary>A part of a workbook while it is written: XML as UTF-8, packed as it comes.</summary>
internal sealed class PackagePart : IDisposable
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"\r");

    private readonly Stream _packed;

    /// <summary>Begins a part.</summary>
    /// <param name="packed">The entry of the zip; it is closed with the part.</param>
    public PackagePart(Stream packed)
    {
        _packed = packed;
        Xml.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    }

    /// <summary>Where the XML is written; texts must be escaped.</summary>
    public OutputBuffer Xml { get; } = new();

    /// <summary>A text as XML has it, in elements and in attributes between double quotes.</summary>
    public static string Escape(string text) => !text.AsSpan().ContainsAny(Special)
        ? text
        : text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal)
            .Replace("\r", "&#xD;", StringComparison.Ordinal);

    /// <summary>Packs what is written where it is much.</summary>
    public void FlushIfFull()
    {
        if (Xml.IsFull)
        {
            Flush();
        }
    }

    public void Dispose()
    {
        Flush();
        Xml.Dispose();
        _packed.Dispose();
    }

    private void Flush()
    {
        _packed.Write(Xml.Written.Span);
        Xml.Clear();
    }
}
