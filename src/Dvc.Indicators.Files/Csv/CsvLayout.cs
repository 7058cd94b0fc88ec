namespace Dvc.Indicators.Files;

/// <summary>How the fields of a CSV file lie. Immutable and safe for use by several threads.</summary>
internal sealed class CsvLayout
{
    public CsvLayout(CsvHead head)
    {
        Separator = head.Separator;
        FieldCount = head.Header.Count;
        Ordinals = [.. DossierField.CsvColumn.Select(column => head.Header.OrdinalOf(column))];
    }

    /// <summary>The separator of fields.</summary>
    public byte Separator { get; }

    /// <summary>The number of fields of a record.</summary>
    public int FieldCount { get; }

    /// <summary>
    /// The field, from 0, of each column in the order of <see cref="DossierField"/>; -1 where there is none. Nobody may change it.
    /// </summary>
    public int[] Ordinals { get; }
}
