using System.Globalization;

namespace Dvc.Indicators.Tests.Records;

/// <summary>Short forms of records for the tests.</summary>
internal static class Make
{
    public static readonly ReportingPeriod August = ReportingPeriod.Month(2026, 8);

    public static VietnamTime At(string text)
    {
        var time = DateTime.ParseExact(
            text, ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None);
        return VietnamTime.Create(DateOnly.FromDateTime(time), TimeOnly.FromDateTime(time));
    }

    public static VietnamTime? AtOrNull(string? text) => text is null ? null : At(text);

    public static DateOnly Day(string text) => At(text).Date;

    /// <summary>A deadline as a file writes it: ten characters are a date alone.</summary>
    public static Deadline Due(string text) => text.Length == 10 ? Deadline.On(Day(text)) : Deadline.At(At(text));

    public static AgencyCode Code(string text) => AgencyCode.Parse(text);

    /// <summary>A dossier received on Monday 3 August 2026 at 08:00, unless said otherwise.</summary>
    public static Dossier Dossier(
        string key = "D1", DossierStatus status = DossierStatus.Processed, string? received = "2026-08-03 08:00", string? due = null,
        string? finished = null, string? returned = null, string agency = "H1", string procedure = "P1") => new()
        {
            Key = key,
            Procedure = procedure,
            Agency = Code(agency),
            Status = status,
            Received = AtOrNull(received),
            Due = due is null ? null : Due(due),
            Finished = AtOrNull(finished),
            Returned = AtOrNull(returned),
        };

    public static Agency Agency(string code, AgencyLevel level, string? parent = null) => new(Code(code), code, code)
    {
        Level = level,
        Parent = parent is null ? null : Code(parent),
    };

    public static AgencyTree Tree(params Agency[] agencies) => AgencyTree.Build(agencies).Value!;

    public static Petition Petition(
        string key, string sent, string? handled = null, PetitionOutcome? outcome = null, string agency = "H1", string? dossier = null,
        string? forwarded = null) => new()
        {
            Key = key,
            Agency = Code(agency),
            Sent = At(sent),
            Handled = AtOrNull(handled),
            Outcome = outcome,
            Dossier = dossier,
            Forwarded = AtOrNull(forwarded),
        };

    public static PublishingDecision Decision(
        string procedure, string decided, string? effective = null, string? disclosed = null, string agency = "H1") => new()
        {
            Procedure = procedure,
            Agency = Code(agency),
            Kind = DecisionKind.New,
            Decided = At(decided),
            Effective = AtOrNull(effective),
            Disclosed = AtOrNull(disclosed),
        };
}
