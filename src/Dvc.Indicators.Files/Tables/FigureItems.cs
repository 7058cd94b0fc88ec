using System.Globalization;

namespace Dvc.Indicators.Files;

/// <summary>Numbers the components and groups that figures name, and knows those of other rule sets, which are ignored.</summary>
internal sealed class FigureItems(RuleSet rules)
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _ids = [];
    private readonly List<long> _rowsInFile = [];

    public string IdOf(int item) => _ids[item];

    /// <summary>Whether it is a group, here or in another rule set.</summary>
    public bool IsGroup(int item) => rules.FindGroup(_ids[item]) is not null
        || (!IsScored(item) && BuiltInRules.All.All(other => other.FindComponent(_ids[item]) is null));

    /// <summary>Whether the rule set has it, so that what is given for it counts.</summary>
    public bool IsScored(int item) => rules.FindComponent(_ids[item]) is not null || rules.FindGroup(_ids[item]) is not null;

    /// <summary>The number of the component or group that a row names; -1 where no rule set knows it, which is noted as an error.</summary>
    public int Find(FigureRow row)
    {
        var id = row.Item;
        if (!_numbers.TryGetValue(id, out var item))
        {
            item = IsKnown(id) ? _ids.Count : -1;
            if (item < 0)
            {
                row.Add(FigureRow.Component, ErrorValue.Value(id), Allowed(id));
                return -1;
            }

            _numbers.Add(id, item);
            _ids.Add(id);
            _rowsInFile.Add(0);
        }

        _rowsInFile[item]++;
        return item;
    }

    public void StartFile()
    {
        for (var item = 0; item < _rowsInFile.Count; item++)
        {
            _rowsInFile[item] = 0;
        }
    }

    /// <summary>Notes what was ignored since the start of the file.</summary>
    public void AddNotes(string file, ReadingLog log)
    {
        var ignored = Enumerable.Range(0, _ids.Count).Where(item => _rowsInFile[item] > 0 && !IsScored(item)).ToList();
        if (ignored.Count == 0)
        {
            return;
        }

        var rows = ignored.Sum(item => _rowsInFile[item]);
        var ids = ErrorValue.List(ignored.Select(IdOf).Order(StringComparer.Ordinal));
        log.Add(new FileNote(file, new(
            string.Create(CultureInfo.InvariantCulture, $"bỏ qua {rows} dòng của các mục mà {rules.Id} không có: {ids.Vietnamese}"),
            string.Create(
                CultureInfo.InvariantCulture, $"ignored {rows} {(rows == 1 ? "row" : "rows")} of items that {rules.Id} does not have: {ids.English}"))));
    }

    private bool IsKnown(string id) => Knows(rules, id) || BuiltInRules.All.Any(other => Knows(other, id));

    private static bool Knows(RuleSet other, string id) => other.FindComponent(id) is not null || other.FindGroup(id) is not null;

    private LocalizedText Allowed(string id)
    {
        var nearest = rules.NearestIds(id);
        var (vietnamese, english) = nearest.IsEmpty
            ? ("", "")
            : ($", chẳng hạn {string.Join(" hoặc ", nearest)}", $", such as {string.Join(" or ", nearest)}");
        return new($"chỉ số thành phần hoặc nhóm của {rules.Id}{vietnamese}", $"a component or group of {rules.Id}{english}");
    }
}
