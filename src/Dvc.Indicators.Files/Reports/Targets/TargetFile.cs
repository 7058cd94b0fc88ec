namespace Dvc.Indicators.Files;

/// <summary>Reads targets (chỉ tiêu) from JSON or CSV. Safe for use by several threads.</summary>
public static class TargetFile
{
    /// <summary>The version of the JSON format that is read.</summary>
    public const int FormatVersion = 1;

    /// <summary>Reads targets.</summary>
    /// <param name="source">
    /// The file, plain or packed with gzip. JSON, told by its first character <c>{</c>: an object with <c>formatVersion</c> 1 and an array
    /// <c>targets</c> of objects with <c>item</c>, <c>name</c> (an object with <c>vi</c> and <c>en</c>), <c>source</c>,
    /// <c>percentage</c>, and
    /// where there are any <c>from</c>, <c>to</c> (days as 2025-12-31, both inclusive), <c>levels</c> (an array of levels) and
    /// <c>confidence</c> (<c>stated</c>, <c>fitted</c>, <c>derived</c> or <c>assumed</c>; without it assumed). Else CSV: the columns
    /// <c>item,name_vi,name_en,source,percentage</c>, and where there are any <c>from,to,levels,confidence</c>; several levels are
    /// separated
    /// by blanks.
    /// </param>
    /// <returns>The targets in the order of the file, or every mistake at once, each with its line and column or its JSON path.</returns>
    /// <exception cref="ArgumentNullException">The source is null.</exception>
    public static FileReading<TargetSet> Read(InputSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new TargetReader(source).Read();
    }
}
