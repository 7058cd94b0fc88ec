namespace Dvc.Indicators.Files;

/// <summary>For whom CSV is written.</summary>
public enum CsvForm
{
    /// <summary>
    /// For programs: UTF-8 without byte order mark, commas, line feeds, decimal points, words in English, texts exactly as they are.
    /// </summary>
    Machine,

    /// <summary>
    /// For Excel under Vietnamese settings (<c>excel-vi</c>): UTF-8 with byte order mark, semicolons, decimal commas, headers and states in
    /// the report's language. A text that a spreadsheet could take for a formula (its first character is <c>= + - @</c>, whatever blanks
    /// are before it) gets a no-break space (U+00A0) in front: Excel and LibreOffice then show it as text, without the apostrophe that
    /// would stay visible in a CSV file and without turning it into a formula that yields the text.
    /// </summary>
    ExcelVietnamese,
}
