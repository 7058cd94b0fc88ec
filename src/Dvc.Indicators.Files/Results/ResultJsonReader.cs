using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Dvc.Indicators.Files;

/// <summary>Reads a result, computes it again and compares.</summary>
internal sealed class ResultJsonReader(string file)
{
    private static readonly LocalizedText AllowedPeriod = new(
        "kỳ như 2026, 2026-08, 2026-Q3, 2026-6M, 2026-9M hoặc 2026-01-15..2026-02-14, hoặc null",
        "a period as 2026, 2026-08, 2026-Q3, 2026-6M, 2026-9M or 2026-01-15..2026-02-14, or null");

    private static readonly LocalizedText OlderVersion = new(
        "do phiên bản cũ ghi, vốn cho điểm cả những gì chưa được xem xét; đề nghị chấm điểm lại",
        "written by an older version, which gave points for what nobody looked at; score again");

    private static readonly LocalizedText AllowedCut = new(
        "thời điểm từ năm 1990 đến 2099 như 2026-09-30T00:00:00, hoặc null", "a time of the years 1990 to 2099 as 2026-09-30T00:00:00, or null");

    private readonly ReadingLog _log = new();

    public FileReading<RankedResult> Read(InputSource source)
    {
        RankedResult? result = null;
        _log.Guard(() =>
        {
            using var document = ResultDocument.Read(source);
            result = ReadResult(document);
        });
        return _log.HasErrors ? _log.Failed<RankedResult>() : _log.Read(result!);
    }

    private RankedResult? ReadResult(ResultDocument document)
    {
        var root = document.Root;
        if (root.ValueKind != JsonValueKind.Object)
        {
            Report("$", JsonFields.Describe(root), new("một đối tượng JSON là kết quả", "one JSON object, a result"));
            return null;
        }

        var fields = new JsonFields(root, "$", Report);
        if (!fields.IsOfFormat(ResultJson.FormatVersion, OlderVersion))
        {
            return null;
        }

        var rules = ReadRules(fields, root);
        var context = ReadContext(fields) with
        {
            Due = ResultContextJson.ReadDue(fields),
            Calendar = ResultContextJson.ReadCalendar(fields),
            AbsentColumns = ResultContextJson.ReadAbsentColumns(fields),
            Sources = ResultContextJson.ReadSources(fields),
        };
        var tieRule = ReadTieRule(fields);
        var figures = rules is null ? null : ReadFigures(document, fields, rules);
        if (_log.HasErrors)
        {
            return null;
        }

        var records = RecordSummaryJson.Read(fields, figures!.Agencies);
        if (_log.HasErrors)
        {
            return null;
        }

        var result = RankedResult.Create(Scorer.Score(figures, rules!, context with { Records = records }), tieRule);
        new ResultDifferences(result, Report).Find(document);
        return result;
    }

    private RuleSet? ReadRules(JsonFields fields, JsonElement root)
    {
        var hash = fields.Object("ruleSet").Text("hash");
        if (!root.TryGetProperty("rules", out var embedded))
        {
            Report("$.rules", ErrorValue.Nothing, new("toàn bộ bộ quy tắc", "the whole rule set"));
            return null;
        }

        var utf8 = JsonMarshal.GetRawUtf8Value(embedded);
        if (utf8.Length > JsonInput.LargestRules)
        {
            Report("$.rules", new("hơn 4 MiB", "more than 4 MiB"), new("một bộ quy tắc", "a rule set"));
            return null;
        }

        var reading = RuleSetJson.Read(utf8.ToArray());
        foreach (var error in reading.Errors)
        {
            Report(
                $"$.rules{error.Where[1..]}", new(ErrorValue.OneLine(error.Found.Vietnamese), ErrorValue.OneLine(error.Found.English)), error.Allowed);
        }

        if (reading.Value is { } rules && hash.Length > 0 && rules.Hash != hash)
        {
            Report(
                "$.ruleSet.hash", ErrorValue.Value(hash),
                new($"{rules.Hash}, như tính từ các quy tắc trong tệp này", $"{rules.Hash}, as computed from the rules in this file"));
        }

        return reading.Value;
    }

    private static ScoringContext ReadContext(JsonFields fields)
    {
        ReportingPeriod? period = null;
        if (fields.OptionalText("period", AllowedPeriod) is { } text && !ReportingPeriod.TryParse(text, out period, out _))
        {
            fields.Report("period", ErrorValue.Value(text), AllowedPeriod);
        }

        VietnamTime? cut = null;
        if (fields.OptionalText("cut", AllowedCut) is { } time)
        {
            cut = ReadTime(time);
            if (cut is null)
            {
                fields.Report("cut", ErrorValue.Value(time), AllowedCut);
            }
        }

        VietnamTime? until = null;
        if (fields.OptionalText("dataUntil", AllowedCut) is { } reached && (until = ReadTime(reached)) is null)
        {
            fields.Report("dataUntil", ErrorValue.Value(reached), AllowedCut);
        }

        return new ScoringContext(period, cut) { DataUntil = until };
    }

    private static VietnamTime? ReadTime(string text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
        && time >= VietnamTime.Earliest.Date.ToDateTime(default) && time <= VietnamTime.Latest.Date.ToDateTime(default)
            ? VietnamTime.Create(DateOnly.FromDateTime(time), TimeOnly.FromDateTime(time))
            : null;

    private static TieRule ReadTieRule(JsonFields fields) =>
        fields.OptionalChoice("tieRule", ResultWords.TieRules, new("competition, dense hoặc fractional", "competition, dense or fractional"), isRequired: true) ?? default;

    private FigureTable? ReadFigures(ResultDocument document, JsonFields fields, RuleSet rules)
    {
        // Empty where there is an array; else this tells that there is none.
        _ = fields.Objects("agencies").Count();
        var agencies = Agencies(document).Select(ResultFigures.ReadAgency).OfType<Agency>().ToImmutableArray();
        if (agencies.Length < document.AgencyCount || ReadRoster(agencies) is not { } roster)
        {
            return null;
        }

        var builder = new FigureTableBuilder(roster);
        foreach (var (row, agency) in Agencies(document).Index())
        {
            ResultFigures.AddFigures(agency, row, rules, builder);
        }

        return builder.Build();
    }

    private IEnumerable<JsonFields> Agencies(ResultDocument document)
    {
        foreach (var (index, agency) in document.Agencies().Index())
        {
            if (agency.ValueKind == JsonValueKind.Object)
            {
                yield return new JsonFields(agency, ResultDocument.PathOf(index), Report);
            }
            else
            {
                Report(ResultDocument.PathOf(index), JsonFields.Describe(agency), JsonFields.AnObject);
            }
        }
    }

    private AgencyRoster? ReadRoster(ImmutableArray<Agency> agencies)
    {
        // A parent may stand outside the result: a file can be of the communes of one province only.
        var codes = agencies.Select(agency => agency.Code).ToHashSet();
        var closed = agencies.Select(agency =>
            agency.Parent is { } parent && codes.Contains(parent) ? agency : agency with { Parent = null });
        var building = AgencyTree.Build(closed);
        foreach (var error in building.Errors.OfType<AgencyError>())
        {
            Report(
                ResultDocument.PathOf(error.Index),
                new(
                    ErrorValue.OneLine($"cơ quan {error.Where} {error.Found.Vietnamese}"), ErrorValue.OneLine($"Agency {error.Where} {error.Found.English}")),
                new("mỗi cơ quan một lần, và không cơ quan nào trên chính mình", "each agency once, and none above itself"));
        }

        return building.IsValid ? AgencyRoster.Create(agencies) : null;
    }

    private void Report(string path, LocalizedText found, LocalizedText allowed) => _log.Add(new FileError(file, null, path, found, allowed));
}
