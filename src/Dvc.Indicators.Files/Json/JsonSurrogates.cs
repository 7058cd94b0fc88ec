using System.Buffers.Text;

namespace Dvc.Indicators.Files;

/// <summary>Finds escapes such as <c>\ud800</c> that stand for half a character: JSON allows them, but no text can hold them.</summary>
internal static class JsonSurrogates
{
    /// <summary>Replaces them.</summary>
    /// <param name="json">The JSON text; an escape that is half a character becomes U+FFFD.</param>
    /// <returns>The same text where there are none, else a changed copy.</returns>
    public static ReadOnlySpan<byte> Replace(ReadOnlySpan<byte> json)
    {
        if (!json.Contains((byte)'\\') || (json.IndexOf("\\ud"u8) < 0 && json.IndexOf("\\uD"u8) < 0))
        {
            return json;
        }

        byte[]? copy = null;
        for (var at = 0; Next(json, ref at) is var escape && escape >= 0;)
        {
            var code = CodeAt(json, escape);
            if (char.IsHighSurrogate(code) && char.IsLowSurrogate(CodeAt(json, at)))
            {
                at += 6;
            }
            else if (char.IsSurrogate(code))
            {
                copy ??= json.ToArray();
                "\\ufffd"u8.CopyTo(copy.AsSpan(escape));
            }
        }

        return copy ?? json;
    }

    // The place of the next escape with a code; the search goes on behind it.
    private static int Next(ReadOnlySpan<byte> json, ref int at)
    {
        while (true)
        {
            var step = json[at..].IndexOf((byte)'\\');
            if (step < 0 || at + step + 1 >= json.Length)
            {
                return -1;
            }

            var escape = at + step;
            var hasCode = json[escape + 1] == 'u' && json.Length - escape >= 6;
            at = escape + (hasCode ? 6 : 2);
            if (hasCode)
            {
                return escape;
            }
        }
    }

    private static char CodeAt(ReadOnlySpan<byte> json, int escape) =>
        json.Length - escape >= 6 && json[escape] == '\\' && json[escape + 1] == 'u'
        && Utf8Parser.TryParse(json.Slice(escape + 2, 4), out ushort code, out var read, 'X') && read == 4
            ? (char)code
            : '\0';
}
