namespace Dvc.Indicators.Files.Tests.Reports.Excel;

/// <summary>A sheet as it is read back.</summary>
/// <param name="Name">What its tab says.</param>
/// <param name="Rows">Its rows, each with its cells from the first column on.</param>
/// <param name="Heights">The height of each row in points; null where it is left to the program that shows it.</param>
/// <param name="Xml">The sheet's part without its rows.</param>
/// <param name="DefinedNames">The names that belong to it: name and content.</param>
internal sealed record ReadSheet(
    string Name,
    IReadOnlyList<IReadOnlyList<ReadCell>> Rows,
    IReadOnlyList<double?> Heights,
    string Xml,
    IReadOnlyDictionary<string, string> DefinedNames)
{
    public IEnumerable<string?> Heads => Rows[0].Select(cell => cell.Text);

    /// <summary>The rows below the heads as values; null is an empty cell.</summary>
    public IEnumerable<object?[]> Values => Rows.Skip(1).Select(row => row.Select(cell => cell.Value).ToArray());

    /// <summary>A cell by its row and the head of its column.</summary>
    public ReadCell this[int row, string head] => Rows[row][Heads.ToList().IndexOf(head)];
}
