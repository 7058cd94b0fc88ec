namespace Dvc.Indicators.Files;

/// <summary>The JSON object of one target, as the texts that a CSV record would have.</summary>
internal sealed class TargetJson
{
    private readonly JsonFields _fields;
    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    public TargetJson(JsonFields fields)
    {
        _fields = new JsonFields(fields, Report);
        _fields.ReportUnknown(
            TargetRow.Item, "name", TargetRow.Source, TargetRow.Percentage, TargetRow.From, TargetRow.To, TargetRow.Levels,
            TargetRow.Certainty);
        Add(TargetRow.Item, _fields.Text(TargetRow.Item));
        AddNames();
        Add(TargetRow.Source, _fields.Text(TargetRow.Source));
        Add(TargetRow.Percentage, _fields.RawNumber(TargetRow.Percentage));
        foreach (var name in new[] { TargetRow.From, TargetRow.To, TargetRow.Certainty }.Where(_fields.Has))
        {
            Add(name, _fields.Text(name));
        }

        if (_fields.Has(TargetRow.Levels))
        {
            Add(TargetRow.Levels, string.Join(' ', _fields.Texts(TargetRow.Levels)));
        }

        void Report(string path, LocalizedText found, LocalizedText allowed)
        {
            _reported.Add(path);
            fields.ReportAt(path, found, allowed);
        }
    }

    /// <summary>The target's row; what the object was reported for already is not reported again.</summary>
    public TargetRow Row() => new(
        column => _texts.GetValueOrDefault(column, ""),
        (column, found, allowed) =>
        {
            var name = column switch { TargetRow.VietnameseName => "name.vi", TargetRow.EnglishName => "name.en", _ => column };
            if (!_reported.Contains($"{_fields.Path}.{name}")
                && !(name.StartsWith("name.", StringComparison.Ordinal) && _reported.Contains($"{_fields.Path}.name")))
            {
                _fields.Report(name, found, allowed);
            }
        });

    private void AddNames()
    {
        var names = _fields.Object("name");
        names.ReportUnknown("vi", "en");
        Add(TargetRow.VietnameseName, names.Text("vi"));
        Add(TargetRow.EnglishName, names.Text("en"));
    }

    private void Add(string column, string text) => _texts.Add(column, VietnameseText.ToNfc(text.Trim()));
}
