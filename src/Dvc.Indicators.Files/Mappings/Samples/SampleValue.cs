using System.Buffers;

namespace Dvc.Indicators.Files;

/// <summary>A value of a record.</summary>
/// <param name="Text">What is written.</param>
/// <param name="IsStructure">Whether it is an array or object of JSON.</param>
/// <param name="IsList">Whether it is a list of a payload, of which a column is made, and not the column's own value.</param>
internal readonly record struct SampleValue(ReadOnlyMemory<byte> Text, bool IsStructure = false, bool IsList = false)
{
    private static readonly SearchValues<byte> Nothing = SearchValues.Create("[]{} \t\r\n"u8);

    /// <summary>Whether nothing is written, or an empty list.</summary>
    public bool IsEmpty => FieldText.Written(Text.Span) is var written
        && (written.IsEmpty || (IsStructure && !written.ContainsAnyExcept(Nothing)));
}
