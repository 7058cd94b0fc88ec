using System.Globalization;

namespace Dvc.Indicators.Tests.Oracle;

/// <summary>Short forms for worlds worked out by hand.</summary>
internal static class Make
{
    /// <summary>A time written as "2026-08-03 08:00:00".</summary>
    public static VietnamTime Time(string text)
    {
        var time = DateTime.ParseExact(text, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        return VietnamTime.Create(DateOnly.FromDateTime(time), TimeOnly.FromDateTime(time));
    }

    /// <summary>A dossier of the agency H44.1, processed, received on 2026-08-03 08:00:00, without an end and a deadline.</summary>
    public static Dossier Dossier(string key = "D1", string agency = "H44.1", string procedure = "1.1") => new()
    {
        Key = key,
        Procedure = procedure,
        Agency = AgencyCode.Parse(agency),
        Status = DossierStatus.Processed,
        Received = Time("2026-08-03 08:00:00"),
    };

    /// <summary>The province H44 with the departments H44.1 and H44.2.</summary>
    public static AgencyRoster Province() => AgencyRoster.Create(
    [
        Agency("H44", AgencyLevel.Province, null),
        Agency("H44.1", AgencyLevel.Department, "H44"),
        Agency("H44.2", AgencyLevel.Department, "H44"),
    ]);

    public static Agency Agency(string code, AgencyLevel level, string? parent) => new(AgencyCode.Parse(code), code, code)
    {
        Level = level,
        Parent = parent is null ? null : AgencyCode.Parse(parent),
    };

    /// <summary>August 2026 in that province, cut at its end, with some dossiers.</summary>
    public static World August(params Dossier[] dossiers) => new()
    {
        Name = "August 2026",
        Roster = Province(),
        Period = ReportingPeriod.Month(2026, 8),
        Cut = Time("2026-09-01 00:00:00"),
        Dossiers = dossiers,
    };
}
