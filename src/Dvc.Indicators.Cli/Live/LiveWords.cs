using System.Globalization;

namespace Dvc.Indicators.Cli.Live;

/// <summary>What the verb <c>live</c> says.</summary>
internal static class LiveWords
{
    public static LocalizedText NoChanges { get; } = new(
        "--changes: không có gì; cho phép: một tệp NDJSON gồm các thay đổi của hồ sơ, hoặc - là stdin",
        "--changes: found nothing; allowed: a file of changes of dossiers as NDJSON, or - for stdin");

    public static LocalizedText AtNeedsOnce { get; } = new(
        "--at: cho phép: cùng với --once, để trả lời một lần tại thời điểm đó; không có --at thì theo đồng hồ hệ thống, giờ Việt Nam",
        "--at: allowed: with --once, for one answer at that instant; without it the clock is the system's, in Viet Nam's time");

    public static LocalizedText NoOutput { get; } = new(
        "không có --once, -o, --changes-out; cho phép: ít nhất một trong số đó, nếu không kết quả không đi đến đâu",
        "found none of --once, -o, --changes-out; allowed: at least one of them, else no result goes anywhere");

    public static LocalizedText NotBegun(IEnumerable<ReportingPeriod> periods, VietnamTime now) => Of(
        $"--period: {string.Join(", ", periods)} chưa bắt đầu lúc {now}; cho phép: kỳ đã bắt đầu",
        $"--period: {string.Join(", ", periods)} has not begun at {now}; allowed: a period that has");

    public static LocalizedText PlaceNeeded(string path, int periods) => Of(
        $"-o: tìm thấy {path} cho {periods} kỳ; cho phép: tên có {{period}}", $"-o: found {path} for {periods} periods; allowed: a name with {{period}} in it");

    public static LocalizedText State(VietnamTime now, int dossiers, long changes, int due) => Of(
        $"{now}: {dossiers} hồ sơ, {changes} thay đổi đã nhận, {due} hồ sơ sắp quá hạn", $"{now}: {dossiers} dossiers, {changes} changes taken, {due} due soon");

    public static LocalizedText End(long changes) => Of($"kết thúc theo yêu cầu; {changes} thay đổi đã nhận", $"ended as asked; {changes} changes taken");

    public static LocalizedText Doubtful(string error) => Of($"dòng đáng ngờ: {error}", $"doubtful lines: {error}");

    public static LocalizedText Refused(ReportingPeriod period, string errors) => Of($"{period}: không có kết quả: {errors}", $"{period}: no result: {errors}");

    public static LocalizedText TooLong(string name, long line) => Of(
        $"{name}, dòng {line}: dài hơn 4 MiB; cho phép: một bản ghi mỗi dòng, nhiều nhất 4 MiB", $"{name}, line {line}: longer than 4 MiB; allowed: one record a line of at most 4 MiB");

    public static LocalizedText NoFile(string path) => Of(
        $"--changes: {path}: không mở được; cho phép: một tệp NDJSON đọc được, hoặc - là stdin", $"--changes: {path}: can not be opened; allowed: a file of NDJSON that can be read, or - for stdin");

    public static LocalizedText ADuration { get; } = new("số nguyên dương và s, m, h hoặc d, như 60s hay 24h", "a whole number above 0 and s, m, h or d, as 60s or 24h");

    public static LocalizedText ATime { get; } = new("ngày và giờ như 2026-08-15 10:00:00", "a date and time as 2026-08-15 10:00:00");

    private static LocalizedText Of(FormattableString vietnamese, FormattableString english) =>
        new(vietnamese.ToString(CultureInfo.InvariantCulture), english.ToString(CultureInfo.InvariantCulture));
}
