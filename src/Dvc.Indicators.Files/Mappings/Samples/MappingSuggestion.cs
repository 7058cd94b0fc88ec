using System.Text;

namespace Dvc.Indicators.Files;

/// <summary>Finds a first mapping in the headings and values of the first records of a file.</summary>
/// <param name="columns">The columns that the file can have.</param>
internal sealed class MappingSuggestion(CsvColumns columns)
{
    private const int MostWords = 50;
    private const int LongestWord = 60;
    private const int MostHeadings = 200;

    private static readonly DateForm[] Forms = Enum.GetValues<DateForm>();

    private readonly ColumnValues _values = new(columns, RecordOptions.Default);
    private readonly Dictionary<string, SampleColumn> _columns = new(StringComparer.Ordinal);

    /// <summary>Finds the mapping of a file, as JSON.</summary>
    /// <exception cref="InputException">The file can not be read.</exception>
    public byte[] Suggest(InputSource source)
    {
        var suggested = new SuggestedMapping(columns.File);
        List<SampleColumn> free;
        using (var table = SampleTable.Open(source, columns, takesBest: true))
        {
            var samples = ReadSamples(table);
            free = TakeKnown(table, samples, suggested);
        }

        TakeNear(free, suggested);
        suggested.UnknownHeadings.AddRange(free.Select(column => column.Heading));
        FindDates(suggested);
        FindDecimals(suggested);
        FindWords(suggested);
        return suggested.ToJson();
    }

    private static List<SampleColumn> ReadSamples(SampleTable table)
    {
        var samples = new List<SampleColumn>();
        while (table.Read())
        {
            samples.AddRange(table.Headings.Skip(samples.Count).Select(heading => new SampleColumn(heading)));
            for (var heading = 0; table.Fault is null && heading < samples.Count; heading++)
            {
                samples[heading].Add(table.ValueOf(heading));
            }
        }

        samples.AddRange(table.Headings.Skip(samples.Count).Select(heading => new SampleColumn(heading)));
        return samples;
    }

    // Synonyms are written out too, which settles two of one column.
    private List<SampleColumn> TakeKnown(SampleTable table, List<SampleColumn> samples, SuggestedMapping suggested)
    {
        for (var column = 0; column < columns.Names.Length; column++)
        {
            var name = columns.Names[column];
            if (table.HeadingOf(column) is not { } heading)
            {
                continue;
            }

            _columns[name] = samples.Find(sample => sample.Heading == heading)!;
            if (columns.Mapping.ColumnOf(columns.File, WordKey.From(heading)) == name && WordKey.From(heading) != WordKey.From(name))
            {
                suggested.Headings[name] = heading;
            }
        }

        // What stands twice can not be told apart.
        var unknown = table.Unknown.ToHashSet(StringComparer.Ordinal);
        return
        [
            .. samples.Where(sample => unknown.Contains(sample.Heading)).GroupBy(sample => WordKey.From(sample.Heading))
                .Where(group => group.Key.Length > 0 && group.Count() == 1).Select(group => group.First()),
        ];
    }

    private void TakeNear(List<SampleColumn> free, SuggestedMapping suggested)
    {
        var pairs =
            from sample in free.Take(MostHeadings).Where(sample => sample.Heading.Length <= LongestWord)
            from name in columns.Names.Where(name => !_columns.ContainsKey(name))
            let distance = DistanceOf(sample.Heading, name)
            where distance is not null
            orderby distance
            select (sample, name);
        foreach (var (sample, name) in pairs.ToList())
        {
            if (!_columns.ContainsKey(name) && free.Contains(sample) && IsPlausible(name, sample))
            {
                _columns[name] = sample;
                suggested.Headings[name] = sample.Heading;
                free.Remove(sample);
            }
        }
    }

    // The distance to the nearest of a column's names; null where it is too large.
    private int? DistanceOf(string heading, string column)
    {
        var bare = BareName.Of(heading);
        var synonyms = columns.Mapping.Headings.TryGetValue(columns.File, out var headings) ? headings.Where(each => each.Column == column) : [];
        return synonyms.Select(synonym => synonym.Heading).Prepend(column).Select(BareName.Of)
            .Select(name => (Name: name, Distance: EditDistance.Between(bare, name)))
            .Where(near => EditDistance.IsNear(near.Distance, near.Name))
            .Min(near => (int?)near.Distance);
    }

    // At least half of dates and numbers must be such; texts, codes and words, which may need codes first, must not mostly be dates.
    private bool IsPlausible(string name, SampleColumn sample)
    {
        var kind = MappedFiles.KindOf(name);
        var all = sample.Values.Sum(value => value.Count);
        var dates = Forms.Max(sample.CountDates);
        return kind switch
        {
            ColumnKind.Date => 2 * dates >= all,
            ColumnKind.Whole or ColumnKind.Fee or ColumnKind.Decimal or ColumnKind.Count or ColumnKind.Score => 2 * sample.Values
                .Where(value => _values.FaultOf(name, value.Value.Text.Span, value.Value.IsStructure) is null).Sum(value => value.Count) >= all,
            _ => all == 0 || 2 * dates < all,
        };
    }

    // Where the month comes first in some dates of a file, it does in all that have slashes.
    private void FindDates(SuggestedMapping suggested)
    {
        var dates = MappedFiles.DatesOf(columns).Where(_columns.ContainsKey).ToList();
        var isMonthFirst = dates.Sum(name => _columns[name].CountDates(DateForm.MonthFirst)) > dates.Sum(name => _columns[name].CountDates(DateForm.Contract));
        foreach (var name in dates)
        {
            var best = Forms.MaxBy(_columns[name].CountDates);
            var form = best is DateForm.Contract or DateForm.MonthFirst ? isMonthFirst ? DateForm.MonthFirst : DateForm.Contract : best;
            if (form != DateForm.Contract)
            {
                suggested.Dates[name] = form;
            }
        }
    }

    private void FindDecimals(SuggestedMapping suggested)
    {
        foreach (var name in MappedFiles.DecimalsOf(columns).Where(_columns.ContainsKey))
        {
            var written = _columns[name].Values.Select(value => RecordValues.Text(value.Value.Text.Span)).ToList();
            var (commas, points) = (CountDecimals(written, ','), CountDecimals(written, '.'));
            if (commas != points && written.Exists(text => _values.FaultOf(name, Encoding.UTF8.GetBytes(text)) is not null))
            {
                suggested.Decimals[name] = commas > points ? DecimalSign.Comma : DecimalSign.Point;
            }
        }
    }

    // Behind what is surely the decimal sign there are not three digits.
    private static int CountDecimals(List<string> texts, char sign) => texts.Count(text =>
        text.IndexOf(sign, StringComparison.Ordinal) is > 0 and var place && text.LastIndexOf(sign) == place && text.Length - place - 1 != 3);

    private void FindWords(SuggestedMapping suggested)
    {
        foreach (var (name, kind, _) in MappedFiles.Values)
        {
            var words = _columns.Where(column => MappedFiles.WordsOf(MappedFiles.KindOf(column.Key)) == kind)
                .OrderBy(column => columns.Names.IndexOf(column.Key))
                .SelectMany(column => column.Value.Values.Where(value => !value.Value.IsStructure
                    && _values.FaultOf(column.Key, value.Value.Text.Span) is not null))
                .Select(value => FieldText.Decode(value.Value.Text.Span))
                .Where(word => word.Length <= LongestWord)
                .DistinctBy(WordKey.From).Take(MostWords).ToList();
            if (words.Count > 0)
            {
                suggested.Words.Add((name, words));
            }
        }
    }
}
