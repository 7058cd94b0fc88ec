using System.Collections.Immutable;

namespace Dvc.Indicators.Databases;

/// <summary>Dates that stand for none become NULL, and each record gets the reason for which it is rejected; empty where it is not.</summary>
internal sealed class CheckStep(SqlDialect dialect, IReadOnlyCollection<string> unknownAgencies, bool isUnique)
{
    private static readonly DateOnly Epoch = new(1990, 1, 1);

    private static readonly ImmutableArray<long> PlaceholderDays =
    [
        .. ((DateOnly[])[new(1, 1, 1), new(1899, 12, 30), new(1899, 12, 31), new(1900, 1, 1), new(1970, 1, 1), new(9999, 12, 31)])
            .Select(day => (long)day.DayNumber - Epoch.DayNumber),
    ];

    private static readonly long End = (new DateOnly(2100, 1, 1).DayNumber - Epoch.DayNumber) * (long)VietnamTime.SecondsPerDay;

    /// <summary>The step in which placeholders are no times.</summary>
    public string RenderDated(string from)
    {
        var times = SourceStep.Times.Select(time => $"CASE WHEN {Placeholder(time.Name)} THEN NULL ELSE {time.Name} END AS {time.Name}");
        return $"SELECT dossier, proc, agency, channel, status, {string.Join(",\n  ", times)},\n  due_has_time, rounds, fee, payment, "
            + $"{string.Join(", ", SourceStep.Flags.Select(flag => flag.Name))}{(isUnique ? "" : ", version_order")}\nFROM {from}{dialect.Fence}";
    }

    /// <summary>The step that tells reasons, in the order of the columns.</summary>
    public string RenderChecked(string from)
    {
        List<string> cases =
        [
            "WHEN dossier IS NULL OR proc IS NULL OR agency IS NULL THEN 'missing'",
            .. unknownAgencies.Count == 0 ? [] : new[] { $"WHEN agency IN ({string.Join(", ", unknownAgencies.Order(StringComparer.Ordinal).Select(dialect.Literal))}) THEN 'agency'" },
            "WHEN channel = -1 THEN 'channel'",
            "WHEN status = 0 THEN 'missing'",
            "WHEN status = -1 THEN 'status'",
            .. SourceStep.Times[..^1].Select(time => Outside(time.Name)),
            "WHEN rounds < 0 OR fee = -1 OR payment < 0 THEN 'number'",
            .. SourceStep.Flags.Select(flag => $"WHEN {flag.Name} = -1 THEN 'flag'"),
            Outside("updated"),
        ];
        return $"SELECT d.*,\n  CASE {string.Join("\n    ", cases)}\n    ELSE '' END AS reason\nFROM {from} d{dialect.Fence}";
    }

    private static string Placeholder(string time) => string.Join(" OR ", PlaceholderDays.Select(day =>
        $"{time} BETWEEN {SqlDialect.Number(day * VietnamTime.SecondsPerDay)} AND {SqlDialect.Number((day + 1) * VietnamTime.SecondsPerDay - 1)}"));

    private static string Outside(string time) => $"WHEN {time} < 0 OR {time} >= {SqlDialect.Number(End)} THEN 'date'";
}
