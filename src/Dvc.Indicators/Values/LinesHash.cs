using System.Security.Cryptography;
using System.Text;

namespace Dvc.Indicators;

/// <summary>The hash of content that is written as lines of text, so that anybody can work it out again.</summary>
internal static class LinesHash
{
    /// <summary>SHA-256 of lines.</summary>
    /// <param name="lines">The lines in their order, none with a line feed in it.</param>
    /// <returns>64 hexadecimal digits in lower case; of the lines in UTF-8, every one ending with a line feed.</returns>
    public static string Of(IEnumerable<string> lines) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n")))));

    /// <summary>Whether a text has the form of such a hash.</summary>
    public static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);
}
