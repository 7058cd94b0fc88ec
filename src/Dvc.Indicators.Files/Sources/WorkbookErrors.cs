using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>What makes a workbook unreadable.</summary>
/// <param name="name">The name of the file.</param>
internal sealed class WorkbookErrors(string name)
{
    private const string Whole = "a whole one: open it in Excel and save it again as .xlsx";

    /// <summary>The error for parts that are missing or broken.</summary>
    public InputException Damaged(string what) => ByteErrors.Unread(name, $"a workbook that is damaged ({Phrase.OneLine(what)})", Whole);

    /// <summary>The error for parts that grow out of all proportion when they are unpacked.</summary>
    public InputException Bomb(string part) => ByteErrors.Unread(
        name, $"a workbook whose {Phrase.OneLine(part)} grows out of proportion when it is unpacked", $"a workbook as Excel writes it; {ByteErrors.SaveAgain}");

    /// <summary>The error for more text than is kept.</summary>
    public InputException TooLarge(string what, string allowed) => ByteErrors.Unread(name, what, allowed);

    /// <summary>The error for a zip archive of another kind.</summary>
    public InputException Other(string kind) => ByteErrors.Unread(name, kind);

    /// <summary>The error for a sheet that is not there.</summary>
    public InputException NoSheet(string sheet, ImmutableArray<string> sheets) =>
        ByteErrors.Unread(name, $"no sheet {Phrase.Of(sheet)}", $"one of the sheets {Phrase.List(sheets)}");

    /// <summary>The error for a workbook that has no sheet of cells.</summary>
    public InputException NoSheets() => ByteErrors.Unread(name, "a workbook without sheets of cells", "a workbook with a table");
}
