using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Dvc.Indicators;

/// <summary>The code of an agency (mã cơ quan, mã định danh), in its left-to-right form, as <c>H15.12</c>.</summary>
/// <remarks>
/// Codes are written in two forms: left to right (<c>H15.12</c>) and reversed (<c>000.00.12.H15</c>); both are read, and codes are
/// equal when they name the same agency. Case matters. Codes are told apart by whole groups between dots, never by their first
/// letters: <c>H44.13</c> and <c>H44.130</c> are siblings. Immutable and safe for use by several threads. The default value is no
/// code: it is empty, equals only itself, and is above and below nothing.
/// </remarks>
public readonly struct AgencyCode : IEquatable<AgencyCode>, IComparable<AgencyCode>, ISpanParsable<AgencyCode>
{
    private const string Empty = "An agency code must not be empty.";

    private readonly string? _text;

    private AgencyCode(string text) => _text = text;

    /// <summary>Whether it is the default value, which names no agency.</summary>
    public bool IsEmpty => _text is null;

    /// <summary>The groups between the dots from left to right, as <c>H15</c> and <c>12</c>; empty for the default value.</summary>
    public ImmutableArray<string> Groups => _text is null ? [] : [.. _text.Split('.')];

    /// <summary>Reads a code in either form.</summary>
    /// <param name="text">
    /// The code; white space in it, at its ends or inside its groups, is taken out and it is composed (NFC). A code whose last group
    /// begins with a letter and whose first does not is reversed: its groups are put in reverse order and trailing groups of zeros
    /// only are dropped.
    /// </param>
    /// <returns>The code.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text is empty or blank.</exception>
    public static AgencyCode Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var code) ? code : throw new FormatException(Empty);
    }

    /// <summary>Reads a code in either form, as <see cref="Parse(string)"/> does.</summary>
    /// <param name="text">The code; null is empty.</param>
    /// <param name="code">The code, or the default value where there is none.</param>
    /// <returns>False when the text is null, empty or blank; it never throws.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out AgencyCode code)
    {
        var written = WithoutBlanks(text ?? "");
        code = written.Length == 0 ? default : new AgencyCode(LeftToRight(written));
        return !code.IsEmpty;
    }

    static AgencyCode IParsable<AgencyCode>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<AgencyCode>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AgencyCode result) =>
        TryParse(s, out result);

    static AgencyCode ISpanParsable<AgencyCode>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s.ToString());

    static bool ISpanParsable<AgencyCode>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out AgencyCode result) =>
        TryParse(s.ToString(), out result);

    /// <summary>A code as it is written, in either form, without the white space in it and composed (NFC).</summary>
    internal static string WithoutBlanks(string text)
    {
        var blanks = 0;
        foreach (var c in text)
        {
            blanks += char.IsWhiteSpace(c) ? 1 : 0;
        }

        return VietnameseText.ToNfc(blanks == 0 ? text : string.Concat(text.Where(c => !char.IsWhiteSpace(c))));
    }

    /// <summary>Whether the other code begins with all groups of this one and has more.</summary>
    /// <param name="other">The other code.</param>
    /// <returns>True for <c>H44</c> and <c>H44.13</c>; false for a code and itself, and for <c>H44.13</c> and <c>H44.130</c>.</returns>
    /// <remarks>It compares codes only; which agency is whose parent is what the agencies file says (<see cref="AgencyTree"/>).</remarks>
    public bool IsAncestorOf(AgencyCode other) =>
        _text is not null && other._text is not null
        && other._text.Length > _text.Length && other._text[_text.Length] == '.'
        && other._text.StartsWith(_text, StringComparison.Ordinal);

    /// <summary>Compares by code points.</summary>
    /// <param name="other">The other code.</param>
    /// <returns>Less than 0 when this comes first, 0 when both are equal; the default value comes before all.</returns>
    public int CompareTo(AgencyCode other)
    {
        var (left, right) = (ToString(), other.ToString());
        var i = left.AsSpan().CommonPrefixLength(right);
        if (i == left.Length || i == right.Length)
        {
            return left.Length.CompareTo(right.Length);
        }

        // Halves of surrogate pairs stand for code points above U+FFFF, though they are smaller than U+E000 as numbers.
        var isLeftAbove = char.IsSurrogate(left[i]);
        return isLeftAbove == char.IsSurrogate(right[i]) ? left[i].CompareTo(right[i]) : isLeftAbove.CompareTo(!isLeftAbove);
    }

    /// <inheritdoc/>
    public bool Equals(AgencyCode other) => string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is AgencyCode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _text is null ? 0 : _text.GetHashCode(StringComparison.Ordinal);

    /// <summary>The code from left to right.</summary>
    /// <returns>The code, or an empty text for the default value.</returns>
    public override string ToString() => _text ?? "";

    /// <summary>Whether both codes name the same agency.</summary>
    /// <param name="left">One code.</param>
    /// <param name="right">The other code.</param>
    /// <returns>True when they are equal.</returns>
    public static bool operator ==(AgencyCode left, AgencyCode right) => left.Equals(right);

    /// <summary>Whether the codes name different agencies.</summary>
    /// <param name="left">One code.</param>
    /// <param name="right">The other code.</param>
    /// <returns>True when they differ.</returns>
    public static bool operator !=(AgencyCode left, AgencyCode right) => !left.Equals(right);

    /// <summary>Whether the first code comes before the second by code points.</summary>
    /// <param name="left">One code.</param>
    /// <param name="right">The other code.</param>
    /// <returns>True when it does.</returns>
    public static bool operator <(AgencyCode left, AgencyCode right) => left.CompareTo(right) < 0;

    /// <summary>Whether the first code comes after the second by code points.</summary>
    /// <param name="left">One code.</param>
    /// <param name="right">The other code.</param>
    /// <returns>True when it does.</returns>
    public static bool operator >(AgencyCode left, AgencyCode right) => left.CompareTo(right) > 0;

    /// <summary>Whether the first code comes before or equals the second by code points.</summary>
    /// <param name="left">One code.</param>
    /// <param name="right">The other code.</param>
    /// <returns>True when it does.</returns>
    public static bool operator <=(AgencyCode left, AgencyCode right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the first code comes after or equals the second by code points.</summary>
    /// <param name="left">One code.</param>
    /// <param name="right">The other code.</param>
    /// <returns>True when it does.</returns>
    public static bool operator >=(AgencyCode left, AgencyCode right) => left.CompareTo(right) >= 0;

    private static string LeftToRight(string text)
    {
        var isReversed = char.IsLetter(text, FirstOfLastGroup(text)) && !char.IsLetter(text, 0);
        if (!isReversed)
        {
            return text;
        }

        var groups = text.Split('.');
        Array.Reverse(groups);
        var count = groups.Length;
        while (groups[count - 1].Length > 0 && !groups[count - 1].AsSpan().ContainsAnyExcept('0'))
        {
            count--;
        }

        return string.Join('.', groups, 0, count);
    }

    private static int FirstOfLastGroup(string text) => Math.Min(text.LastIndexOf('.') + 1, text.Length - 1);
}
