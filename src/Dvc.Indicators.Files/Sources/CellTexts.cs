using System.Globalization;
using System.Xml;

namespace Dvc.Indicators.Files;

/// <summary>Takes the text of cells and of shared strings out of XML: rich text without its phonetic parts, values without formulas.</summary>
/// <param name="xml">The XML.</param>
/// <param name="errors">Makes the errors.</param>
internal sealed class CellTexts(XmlReader xml, WorkbookErrors errors)
{
    // Excel has room for 32,767.
    private const int Most = 1 << 20;

    private const int EscapeLength = 7;

    private char[] _text = new char[1 << 8];
    private int _length;

    /// <summary>Reads the element at which the XML is, to its end.</summary>
    /// <returns>Its text, which may be changed and is valid until the next is read.</returns>
    public Span<char> Read()
    {
        _length = 0;
        var (depth, ignored, isText) = (xml.Depth, int.MaxValue, false);
        while (!(xml.Depth == depth && xml.IsEmptyElement) && xml.Read() && xml.Depth > depth)
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when !xml.IsEmptyElement && ignored == int.MaxValue:
                    ignored = xml.LocalName is "rPh" or "f" ? xml.Depth : ignored;
                    isText = xml.LocalName is "v" or "t";
                    break;
                case XmlNodeType.EndElement:
                    ignored = xml.Depth == ignored ? int.MaxValue : ignored;
                    isText = false;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when isText:
                    Append();
                    break;
            }
        }

        return _text.AsSpan(0, _length);
    }

    /// <summary>Makes a text one line: each line break becomes a blank. Control characters, which are written as <c>_x0001_</c>, come back.</summary>
    /// <returns>The text in the same place.</returns>
    public static Span<char> MakeLine(Span<char> text)
    {
        if (text.IndexOfAny('\r', '\n') < 0 && text.IndexOf("_x") < 0)
        {
            return text;
        }

        var length = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (c == '_' && IsEscape(text[at..], out var escaped))
            {
                c = escaped;
                at += EscapeLength - 1;
            }

            // A CR and the LF behind it are one line break, however each is written.
            if (c == '\n' && length > 0 && text[length - 1] == '\r')
            {
                continue;
            }

            text[length++] = c;
        }

        text = text[..length];
        text.Replace('\r', ' ');
        text.Replace('\n', ' ');
        return text;
    }

    private static bool IsEscape(ReadOnlySpan<char> text, out char escaped)
    {
        escaped = default;
        if (text is not ['_', 'x', _, _, _, _, '_', ..]
            || !ushort.TryParse(text[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            return false;
        }

        escaped = (char)code;
        return true;
    }

    private void Append()
    {
        while (true)
        {
            if (_length == _text.Length)
            {
                Array.Resize(ref _text, 2 * _length);
            }

            var count = xml.ReadValueChunk(_text, _length, _text.Length - _length);
            _length += count;
            if (count == 0)
            {
                return;
            }

            if (_length > Most)
            {
                throw errors.TooLarge(
                    new("ô có hơn một triệu ký tự", "a cell of more than a million characters"), new("ô như của Excel", "cells as Excel has them"));
            }
        }
    }
}
