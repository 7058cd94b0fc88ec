namespace Dvc.Indicators.Files;

/// <summary>Something about how a value is written that its office should know, though it can be read.</summary>
/// <param name="Rule">What was found.</param>
/// <param name="Column">The number of the column.</param>
/// <param name="Value">What is written.</param>
internal readonly record struct ValueFinding(QualityRule Rule, int Column, string Value)
{
    /// <summary>The finding about a record.</summary>
    /// <param name="key">The key of the record.</param>
    /// <param name="agency">Its agency; null where it has none.</param>
    /// <param name="column">The name of the column.</param>
    /// <param name="place">Where the record was read.</param>
    public QualityFinding Of(string key, AgencyCode? agency, string column, RecordPlace place) => new()
    {
        Rule = Rule,
        Key = key,
        Agency = agency,
        Column = column,
        Value = Value,
        Place = place,
        Message = Sentence(key, column),
    };

    private LocalizedText Sentence(string key, string column)
    {
        var (vietnamese, english) = Rule switch
        {
            QualityRule.PlaceholderDate =>
                ("là ngày mà phần mềm ghi thay cho ô trống, nên được đọc là để trống; đề nghị xuất ô trống",
                    "is a date that software writes for none, so that it is read as empty; export nothing there"),
            QualityRule.InvisibleCharacters =>
                ("có ký tự không nhìn thấy, đã được bỏ đi; đề nghị sửa mã", "has invisible characters, which are taken out; correct the code"),
            QualityRule.SpreadsheetMark =>
                ("có dấu của bảng tính (dấu nháy đơn hoặc =\"…\"), đã được bỏ đi; đề nghị xuất mã không kèm dấu này",
                    "has a mark of a spreadsheet (an apostrophe or =\"…\"), which is taken off; export the code without it"),
            _ => throw new InvalidOperationException($"The rule {Rule} is not about how a value is written."),
        };
        return new LocalizedText($"Bản ghi {key}: {column} {Value} {vietnamese}.", $"Record {key}: {column} {Value} {english}.");
    }
}
