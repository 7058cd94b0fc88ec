using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Dvc.Indicators.Cli.Help;
using Dvc.Indicators.Cli.Json;
using Dvc.Indicators.Cli.Options;
using Dvc.Indicators.Cli.Text;
using Dvc.Indicators.Files;

namespace Dvc.Indicators.Cli.Verbs;

/// <summary>The verb <c>explain</c>: the arithmetic of one agency's score, down to the dossiers that count against it; or one dossier.</summary>
internal sealed class ExplainVerb
{
    private const int MostRecords = 50;
    private const int MostAgencies = 20;

    private readonly Streams _streams;
    private readonly ScoreOptions _inputs = new();
    private readonly Option<string?> _result = new FileOption<string?>("--result", FileUse.Input, new(
        "Kết quả do score --format json ghi, thay cho bản ghi hoặc số liệu; - là stdin.",
        "A result made by score --format json, in place of records or figures; - is stdin."))
    {
        HelpName = "FILE",
    };

    private readonly Option<string?> _agency = new ToolOption<string?>("--agency", HelpGroup.Selection, new("Mã của cơ quan.", "The code of the agency.")) { HelpName = "CODE" };

    private readonly Option<string?> _dossier = new ToolOption<string?>("--dossier", HelpGroup.Selection, new(
        "Mã của một hồ sơ (MaHoSo): phiên bản nào được tính, có đúng hạn không, được tính vào số liệu nào.",
        "The key of a dossier (MaHoSo): which version counts, whether it is on time, which figures it counts in."))
    {
        HelpName = "KEY",
    };

    private readonly Option<string> _component = new ToolOption<string>("--component", HelpGroup.Selection, new(
        "Mã của một chỉ số thành phần hoặc nhóm; nếu không nêu thì giải thích tổng điểm.",
        "The id of a component or group; without it the total is explained."))
    {
        HelpName = "ID",
        DefaultValueFactory = _ => RuleSet.TotalId,
    };

    private readonly Option<long?> _limit = CommonOptions.Number(
        "--limit", HelpGroup.Limits, new(
            "Số hồ sơ nhiều nhất được liệt kê trong số hồ sơ làm giảm điểm của cơ quan. [mặc định: 50]",
            "The most dossiers to list that count against the agency. [default: 50]"), least: 0);

    private readonly Option<string?> _output = CommonOptions.Output();
    private readonly Option<bool> _json = JsonAnswer.Option();

    private ExplainVerb(Streams streams) => _streams = streams;

    public static Command Build(Streams streams)
    {
        var verb = new ExplainVerb(streams);
        var command = new ToolCommand("explain", new(
            "Giải thích điểm đến từng hồ sơ làm giảm điểm, hoặc giải thích một hồ sơ.",
            "Explains a score down to the dossiers that count against it, or one dossier."))
        {
            verb._result, verb._agency, verb._component, verb._dossier, verb._limit, verb._output, verb._json,
        };
        verb._inputs.AddTo(command);
        command.SetAction(verb.Explain);
        HelpAction.AddTo(
            command,
            streams,
            "dvc-indicators explain --figures figures.csv --agencies agencies.csv --agency H44",
            "dvc-indicators explain --result q3.json --agency H44.100 --component ON_TIME_PROCESSING --lang en",
            "dvc-indicators explain --dossiers dossiers.csv --agencies agencies.csv --period 2026-Q3 --agency H44.100 --component ON_TIME_PROCESSING",
            "dvc-indicators explain --dossiers dossiers.csv --procedures procedures.csv --period 2026-Q3 --dossier H44-260701-00001");
        return command;
    }

    private int Explain(ParseResult parsed)
    {
        var (agency, dossier) = (parsed.GetValue(_agency), parsed.GetValue(_dossier));
        if (agency is null == dossier is null)
        {
            throw ToolFailure.Of(
                ExitCode.WrongUsage, "explain: cho phép: --agency hoặc --dossier, một trong hai", "explain: allowed: either --agency or --dossier, one of them");
        }

        var (text, json) = dossier is null ? ExplainAgency(parsed, agency!) : ExplainDossier(parsed, dossier);
        Output.Write(parsed.GetValue(_output), _streams, stream =>
        {
            if (parsed.GetValue(_json))
            {
                JsonAnswer.Write(stream, json);
            }
            else
            {
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        });
        return ExitCode.Done;
    }

    private (string Text, Action<Utf8JsonWriter> Json) ExplainDossier(ParseResult parsed, string key)
    {
        var versions = new DossierVersionList(key);
        var result = _inputs.Run(parsed, _streams, new RecordObserver { Accepted = versions.Add, Found = versions.Add, Rejected = versions.Add }, needsDossiers: false);
        return versions.All.Count + versions.Rejected.Count > 0
            ? (new DossierText(versions, result, _streams.Language).ToString(), new DossierAnswer(key, versions, result).Write)
            : throw ToolFailure.At(
                ExitCode.WrongUsage, "--dossier", new($"{key}, không bản ghi nào có mã này", $"{key}, which no record has"),
                new("mã của một hồ sơ đã đọc", "the key of a dossier that was read"));
    }

    private (string Text, Action<Utf8JsonWriter> Json) ExplainAgency(ParseResult parsed, string agency)
    {
        var result = parsed.GetValue(_result);
        if (result is not null == _inputs.AreGiven(parsed))
        {
            throw ToolFailure.Of(
                ExitCode.WrongUsage,
                "explain: cho phép: bản ghi hoặc số liệu, hoặc --result, một trong hai",
                "explain: allowed: either records or figures, or --result, one of them");
        }

        if (_inputs.HasRecords(parsed))
        {
            return ExplainFromRecords(parsed, agency);
        }

        var ranked = result is null
            ? _inputs.Score(parsed, _streams)
            : Inputs.Take(ResultJson.Read(Inputs.Open(result, _streams)), _streams);
        var (row, item) = (RowOf(ranked, agency), ItemOf(ranked.Scores.Rules, parsed.GetValue(_component)!));
        return (ExplainScore(ranked, row, item), new ExplanationAnswer(ranked, row, item).Write);
    }

    private (string Text, Action<Utf8JsonWriter> Json) ExplainFromRecords(ParseResult parsed, string agency)
    {
        var item = ItemOf(_inputs.Rules(parsed), parsed.GetValue(_component)!);
        var dossiers = FindAgainst(parsed, agency, item);
        var run = _inputs.Run(parsed, _streams, dossiers is null ? null : new RecordObserver { Accepted = dossiers.Add, Found = dossiers.Add });
        var ranked = run.Ranked;
        var row = RowOf(ranked, agency);
        var text = ExplainScore(ranked, row, item);
        var (limit, language) = (parsed.GetValue(_limit) ?? MostRecords, _streams.Language);
        var answer = new ExplanationAnswer(ranked, row, item) { Limit = limit };
        if (dossiers is not null && IsComputed(ranked, row, item))
        {
            return (text + AgainstText.OfDossiers(dossiers.All, limit, language), (answer with { Dossiers = dossiers.All }).Write);
        }

        var petitions = PetitionsAgainst.Find(run, ranked.Scores.Agencies[row].Code, item);
        return petitions is null
            ? (text, answer.Write)
            : (text + AgainstText.OfPetitions(petitions, limit, language), (answer with { Petitions = petitions }).Write);
    }

    private string ExplainScore(RankedResult ranked, int row, string item) =>
        new ExplanationText(ranked, row, item, _streams.Language).ToString();

    // Where the records lack what the component needs, no dossier counts against anybody.
    private static bool IsComputed(RankedResult ranked, int row, string component) =>
        ranked.Scores[row].Component(component).Entry.Kind == FigureKind.Counted;

    // Whether an agency lies below another is known from the agencies file; without one each code stands for itself.
    private DossiersAgainst? FindAgainst(ParseResult parsed, string agency, string component)
    {
        var rules = _inputs.Rules(parsed);
        var name = rules.FindComponent(component)?.Figure;
        var figure = FigureVocabulary.OfDossiers.FirstOrDefault(each => each.Name == name);
        if (figure is null || !AgencyCode.TryParse(agency, out var code))
        {
            return null;
        }

        var roster = _inputs.Roster(parsed, _streams);
        return new DossiersAgainst(figure, other => roster is null ? other == code : Subtree.Holds(roster, code, other));
    }

    private static int RowOf(RankedResult ranked, string text)
    {
        var agencies = ranked.Scores.Agencies;
        var row = AgencyCode.TryParse(text, out var code) ? agencies.IndexOf(code) : -1;
        if (row >= 0)
        {
            return row;
        }

        LocalizedText found = (agencies.StatusOf(code), agencies.Resolve(code)) switch
        {
            (AgencyStatus.Unknown, _) => new($"{text}, không phải cơ quan của kỳ", $"{text}, which is no agency of the period"),
            (AgencyStatus.NotBegun, _) => new($"{text}, chỉ hoạt động sau kỳ", $"{text}, which begins only after the period"),
            (AgencyStatus.Ended, _) => new($"{text}, đã chấm dứt hoạt động trước kỳ", $"{text}, which ended before the period"),
            (AgencyStatus.Divided, _) => new($"{text}, cơ quan cũ đã chia cho nhiều cơ quan", $"{text}, a former agency that was divided among several"),
            (_, var heir) => new(
                $"{text}, cơ quan cũ có hồ sơ tính cho {agencies[heir].WrittenCode}",
                $"{text}, a former agency whose dossiers count for {agencies[heir].WrittenCode}"),
        };
        var more = (agencies.Count - MostAgencies).ToString(CultureInfo.InvariantCulture);
        var codes = string.Join(", ", agencies.Agencies.Take(MostAgencies).Select(agency => agency.WrittenCode));
        throw ToolFailure.At(ExitCode.WrongUsage, "--agency", found, agencies.Count <= MostAgencies
            ? Said.Same(codes)
            : new($"{codes} và {more} cơ quan khác", $"{codes} and {more} more"));
    }

    private static string ItemOf(RuleSet rules, string item)
    {
        if (item == RuleSet.TotalId || rules.FindGroup(item) is not null || rules.FindComponent(item) is not null)
        {
            return item;
        }

        if (rules.Components.FirstOrDefault(component => component.Number == item) is { } numbered)
        {
            return numbered.Id;
        }

        List<string> ids = [RuleSet.TotalId, .. rules.Groups.Select(group => group.Id), .. rules.Components.Select(component => component.Id)];
        var hint = Nearest.Hint(item, ids);
        throw ToolFailure.At(
            ExitCode.WrongUsage, "--component", new($"{item}{hint.Vietnamese}", $"{item}{hint.English}"),
            Said.List(ids));
    }
}
