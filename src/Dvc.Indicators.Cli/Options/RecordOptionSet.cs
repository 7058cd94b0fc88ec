using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Dvc.Indicators.Cli.Help;
using Dvc.Indicators.Files;

namespace Dvc.Indicators.Cli.Options;

/// <summary>The options of the verbs that read records: which files, and how they are counted.</summary>
internal sealed class RecordOptionSet
{
    private const int MostThreads = 1024;

    private static readonly string[] TimeForms =
    [
        "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm", "dd/MM/yyyy HH:mm:ss", "yyyyMMddHHmmss",
    ];

    private static readonly string[] DayForms = ["yyyy-MM-dd", "dd/MM/yyyy"];

    private readonly Option<string[]> _dossiers = new FileOption<string[]>("--dossiers", FileUse.Input, new(
        "Hồ sơ dạng CSV, Excel (.xlsx), NDJSON hoặc dữ liệu đồng bộ của cổng, có hoặc không nén gzip, nhận biết theo nội dung; nhiều tệp, thư mục hoặc mẫu tên; tệp.xlsx#Trang nêu tên trang; - là stdin.",
        "Dossiers as CSV, Excel (.xlsx), NDJSON or the portal's payload, plain or gzip, told by content; several files, folders or patterns; file.xlsx#Sheet names a sheet; - is stdin."))
    {
        Expand = Inputs.FilesOfFolders,
        HelpName = "FILE",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string?> _procedures = File("--procedures", new(
        "Thủ tục hành chính dạng CSV (MaTTHC; CoPhi, ThoiHan, DonViThoiHan, …).", "Procedures as CSV (MaTTHC; CoPhi, ThoiHan, DonViThoiHan, …)."));

    private readonly Option<string?> _authority = File("--authority", new(
        "Thủ tục thuộc thẩm quyền của từng cơ quan dạng CSV (MaCoQuan, MaTTHC; MucDo).",
        "Procedures under each agency's authority as CSV (MaCoQuan, MaTTHC; MucDo)."));

    private readonly Option<string?> _decisions = File("--decisions", new(
        "Quyết định công bố dạng CSV (MaTTHC, MaCoQuan, Loai, NgayQuyetDinh; …).",
        "Publishing decisions as CSV (MaTTHC, MaCoQuan, Loai, NgayQuyetDinh; …)."));

    private readonly Option<string?> _petitions = File("--petitions", new(
        "Phản ánh, kiến nghị dạng CSV (MaPAKN, MaCoQuan, NgayGui; …).", "Petitions as CSV (MaPAKN, MaCoQuan, NgayGui; …)."));

    private readonly Option<string[]> _mapping = CommonOptions.Mapping();

    private readonly Option<string?> _calendar = File("--calendar", new(
        "Lịch ngày làm việc dạng JSON, thay cho lịch Việt Nam có sẵn.", "Working days as JSON, in place of the built-in ones of Viet Nam."));

    private readonly Option<VietnamTime?> _cut = new ToolOption<VietnamTime?>("--cut", HelpGroup.Rules, new(
        "Thời điểm chốt để xét hồ sơ đang xử lý: ngày và giờ, hoặc ngày (hết ngày đó); nếu không nêu là cuối kỳ.",
        "When open dossiers are judged: a date and time, or a date for the end of that day; the period's end unless given."))
    {
        HelpName = "TIME",
        CustomParser = ParseCut,
    };

    private readonly Option<DueWord> _due = CommonOptions.Choice(
        "--due",
        HelpGroup.Rules,
        new(
            "Cách so thời điểm kết thúc với hẹn trả: đến từng giây (instant), hoặc theo ngày (date).",
            "How ends are compared with promised times: to the second, or by day."),
        ("rules", DueWord.AsTheRulesSay),
        ("instant", DueWord.Instant),
        ("date", DueWord.Date));

    private readonly Option<ZoneHandling> _zone = CommonOptions.Zone();

    private readonly Option<RejectionLimit?> _maxRejected = new ToolOption<RejectionLimit?>("--max-rejected", HelpGroup.Limits, new(
        "Số bản ghi bị từ chối nhiều nhất, như 10 cho mọi loại cộng lại hoặc 1% của từng loại; vượt quá thì mã thoát là 1.",
        "The most records that may be rejected, as 10 of all kinds together or as 1% of any kind; more give exit code 1."))
    {
        HelpName = "N",
        CustomParser = ParseLimit,
    };

    private readonly Option<bool> _allowEmpty = new ToolOption<bool>("--allow-empty", HelpGroup.Limits, new(
        "Vẫn tiếp tục khi không có hồ sơ nào được tiếp nhận trong kỳ.", "Go on where no dossier was received in the period."));

    private readonly Option<bool> _assumeUnique = new ToolOption<bool>("--assume-unique", HelpGroup.Limits, new(
        "Nguồn bảo đảm không hồ sơ nào có hai lần: không tìm phiên bản, và bộ nhớ không tăng theo số hồ sơ.",
        "The sources guarantee that no dossier is there twice: versions are not looked for, and memory does not grow with their number."));

    private readonly Option<long?> _threads = CommonOptions.Number(
        "--threads", HelpGroup.Limits, new(
            "Số luồng đọc hồ sơ nhiều nhất; nếu không nêu là số lõi của máy.",
            "On how many threads dossiers are read at most; as many as the machine has cores unless given."), least: 1);

    private readonly Option<long?> _memory = CommonOptions.Bytes(
        "--memory", new(
            "Bộ nhớ nhiều nhất cho mã và bộ đếm của hồ sơ, như 512MB; vượt quá thì dừng với mã thoát 1.",
            "How much the keys and counters of dossiers may take, as 512MB; more ends the run with exit code 1."));

    private readonly Option<string?> _cache = File(
        "--cache",
        new(
            "Giữ hồ sơ trong tệp cột này: được đọc thay cho các tệp hồ sơ khi chúng chưa thay đổi, bất kể kỳ nào.",
            "Keep the dossiers in this column file: read in place of their files as long as those do not change, whatever the period."),
        FileUse.Output);

    private Mapping? _read;

    private enum DueWord
    {
        AsTheRulesSay,
        Instant,
        Date,
    }

    public Option<string?> Findings { get; } =
        File("--findings", new(
            "Ghi mọi phát hiện và mọi bản ghi bị từ chối vào tệp này, mỗi dòng một đối tượng JSON.",
            "Write every finding and every rejected record to this file, one JSON object a line."), FileUse.Output);

    public void AddTo(Command command)
    {
        foreach (var option in new Option[]
        {
            _dossiers, _procedures, _authority, _decisions, _petitions, _cut, _due, _zone, _mapping, _calendar, Findings,
            _maxRejected, _allowEmpty, _assumeUnique, _threads, _memory, _cache,
        })
        {
            command.Add(option);
        }
    }

    /// <summary>Adds what counts rest on besides the dossiers.</summary>
    public void AddPlanTo(Command command)
    {
        foreach (var option in new Option[] { _procedures, _petitions, _cut, _due, _zone, _calendar })
        {
            command.Add(option);
        }
    }

    /// <summary>Adds the options of what stands beside dossiers that come as changes.</summary>
    public void AddReferenceTo(Command command)
    {
        foreach (var option in new Option[] { _procedures, _authority, _decisions, _petitions, _due, _zone, _mapping, _calendar })
        {
            command.Add(option);
        }
    }

    /// <summary>Whether any file of records is named.</summary>
    public bool AreGiven(ParseResult parsed) =>
        parsed.GetValue(_dossiers) is { Length: > 0 }
        || Array.Exists([_procedures, _authority, _decisions, _petitions], option => parsed.GetValue(option) is not null);

    /// <summary>The last year of which the calendar knows the working days.</summary>
    public ReportingPeriod LastYear(ParseResult parsed) => ReportingPeriod.Year(Calendar(parsed.GetValue(_calendar)).Years.Max(year => year.Year));

    /// <summary>How many records may be rejected.</summary>
    public RejectionLimit Limit(ParseResult parsed) => parsed.GetValue(_maxRejected) ?? RejectionLimit.Default;

    /// <summary>Whether a period without dossiers has a result.</summary>
    public bool AllowsEmpty(ParseResult parsed) => parsed.GetValue(_allowEmpty);

    /// <summary>How files call columns and values; read once, as it may be a stream.</summary>
    public Mapping Mapping(ParseResult parsed, Streams streams) => _read ??= Inputs.Mapping(parsed.GetValue(_mapping), streams);

    public VietnamTime? Cut(ParseResult parsed) => parsed.GetValue(_cut);

    public RecordInputs Read(ParseResult parsed, Streams streams, IReadOnlyList<ReportingPeriod> periods, RuleSet rules)
    {
        var last = periods.Max(period => period.Start);
        if (Cut(parsed) is { } cut && cut < last)
        {
            throw ToolFailure.At(
                ExitCode.WrongUsage, "--cut",
                new(
                    $"{cut} (một ngày là hết ngày đó), trước khi bắt đầu kỳ", $"{cut} (a date is the end of its day), before the period's start"),
                new($"{last} hoặc sau đó", $"{last} or later"));
        }

        if (parsed.GetValue(_cache) is { } cache && RecordRun.CheckCache(cache) is { } error)
        {
            throw new ToolFailure(ExitCode.WrongUsage, [error.Message]);
        }

        return new RecordInputs
        {
            Dossiers = [.. (parsed.GetValue(_dossiers) ?? []).SelectMany(path => Sources(path, streams))],
            Procedures = Source(parsed.GetValue(_procedures), streams),
            Authority = Source(parsed.GetValue(_authority), streams),
            Decisions = Source(parsed.GetValue(_decisions), streams),
            Petitions = Source(parsed.GetValue(_petitions), streams),
            Period = periods[0],
            FurtherPeriods = [.. periods.Skip(1)],
            Cut = Cut(parsed),
            Due = parsed.GetValue(_due) switch
            {
                DueWord.Instant => DueComparison.Instant,
                DueWord.Date => DueComparison.Date,
                _ => null,
            },
            Zone = parsed.GetValue(_zone),
            Mapping = Mapping(parsed, streams),
            Rules = rules,
            AssumeUnique = parsed.GetValue(_assumeUnique),
            Threads = (int)Math.Min(parsed.GetValue(_threads) ?? 0, MostThreads),
            Cache = parsed.GetValue(_cache),
            MemoryLimit = parsed.GetValue(_memory),
            Calendar = Calendar(parsed.GetValue(_calendar)),
        };
    }

    private static Option<string?> File(string name, LocalizedText text, FileUse use = FileUse.Input) =>
        new FileOption<string?>(name, use, text) { HelpName = "FILE" };

    private static ImmutableArray<InputSource> Sources(string path, Streams streams) =>
        path == "-" || FileIdentity.IsStream(path) ? [Inputs.Open(path, streams)] : InputFolder.Sources(path);

    private static InputSource? Source(string? path, Streams streams) => path is null ? null : Inputs.Open(path, streams);

    private static WorkingCalendar Calendar(string? path)
    {
        if (path is null)
        {
            return WorkingCalendar.VietNam;
        }

        var reading = WorkingCalendar.Read(RuleSource.ReadFile(path));
        return reading.Value ?? throw new ToolFailure(ExitCode.InvalidInput, [.. reading.Errors.Select(error => RuleSource.InFile(path, error))]);
    }

    private static RejectionLimit? ParseLimit(ArgumentResult result)
    {
        var text = result.Tokens.Single().Value;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            return RejectionLimit.FromCount(count);
        }

        if (text.EndsWith('%')
            && decimal.TryParse(text[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent <= 100)
        {
            return RejectionLimit.FromShare(percent);
        }

        result.AddError("--max-rejected", Said.Same(text), new(
            "số nguyên từ 0 trở lên, hoặc tỷ lệ từ 0% đến 100%", "a whole number from 0 on, or a percentage from 0% to 100%"));
        return null;
    }

    private static VietnamTime? ParseCut(ArgumentResult result)
    {
        var text = result.Tokens.Single().Value;
        var isTime = TryParse(text, TimeForms, out var time);
        if ((isTime || TryParse(text, DayForms, out time)) && time.Year is >= ReportingPeriod.FirstYear and <= ReportingPeriod.LastYear)
        {
            var day = DateOnly.FromDateTime(time);
            return isTime ? VietnamTime.Create(day, TimeOnly.FromDateTime(time)) : VietnamTime.AtStartOf(day.AddDays(1));
        }

        result.AddError("--cut", Said.Same(text), new(
            "ngày và giờ như 2026-09-30T12:00:00, hoặc ngày như 2026-09-30 (hết ngày đó)",
            "a date and time as 2026-09-30T12:00:00, or a date as 2026-09-30 for the end of that day"));
        return null;
    }

    private static bool TryParse(string text, string[] forms, out DateTime time) =>
        DateTime.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}
