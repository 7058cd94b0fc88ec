using System.Collections.Immutable;
using System.Globalization;

namespace Dvc.Indicators;

/// <summary>
/// Finds what is about agencies and sources, and grades agencies, by counts of what was read. Not safe for use by
/// several threads.
/// </summary>
internal sealed class QualityInspector
{
    /// <summary>From how many dossiers of an agency on a flag that never changes is a finding. Ours (assumed).</summary>
    public const int ConstantFlagDossiers = 30;

    /// <summary>From how many times of day in a source on a clock that never passes 12:59:59 is a finding. Ours (assumed).</summary>
    public const int TwelveHourTimes = 200;

    internal const int LastHourOfHalfDay = 12;

    private readonly QualityContext _context;
    private readonly Dictionary<AgencyCode, FlagCounts> _agencies = [];
    private readonly SortedDictionary<string, ClockCounts> _sources = new(StringComparer.Ordinal);

    /// <summary>Makes an inspector that has seen nothing.</summary>
    /// <param name="context">What is known besides the records.</param>
    /// <exception cref="ArgumentNullException">The context is null.</exception>
    public QualityInspector(QualityContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        _context = context;
    }

    /// <summary>Counts dossiers of one agency that were checked elsewhere.</summary>
    /// <param name="agency">The agency as they name it.</param>
    /// <param name="counts">How many have each of the bits of <see cref="FlagCounts.BitsOf"/>; empty for none.</param>
    internal void Add(AgencyCode agency, ReadOnlySpan<uint> counts)
    {
        if (!counts.IsEmpty && (_context.Roster is not { } roster || roster.Resolve(agency) >= 0))
        {
            Of(_agencies, _context.AgencyOf(agency)).Add(counts);
        }
    }

    /// <summary>Adds the times of a source that were counted elsewhere.</summary>
    internal void Add(string source, ClockCounts clock) => Of(_sources, source).Add(clock);

    /// <summary>The findings about agencies and sources, of all that was added so far.</summary>
    /// <param name="columns">The optional columns that the sources turned out to have; null means those of the context.</param>
    /// <returns>
    /// First <see cref="QualityRule.ConstantFlag"/> by agency (each by its own dossiers, not those below it), then
    /// <see cref="QualityRule.TwelveHourClock"/> by source, both sorted by code points.
    /// </returns>
    public ImmutableArray<QualityFinding> Finish(DossierColumns? columns = null) =>
        [.. ConstantFlags(columns ?? _context.Columns), .. TwelveHourClocks()];

    /// <summary>The grades of the agencies, of all dossiers added so far.</summary>
    /// <returns>
    /// With agencies given one for each row, in their order, with the dossiers of all agencies below it; else one for each code met, sorted
    /// by code points.
    /// </returns>
    public ImmutableArray<AgencyQuality> Grades()
    {
        if (_context.Roster is not { } roster)
        {
            var codes = _agencies.OrderBy(agency => agency.Key);
            return [.. codes.Select(agency => new AgencyQuality(agency.Key, agency.Value.Suspect, agency.Value.Dossiers))];
        }

        var (suspect, dossiers) = (new long[roster.Count], new long[roster.Count]);
        foreach (var row in roster.ChildrenFirst)
        {
            if (_agencies.TryGetValue(roster[row].Code, out var own))
            {
                (suspect[row], dossiers[row]) = (suspect[row] + own.Suspect, dossiers[row] + own.Dossiers);
            }

            if (roster.ParentIndex(row) is >= 0 and var above)
            {
                (suspect[above], dossiers[above]) = (suspect[above] + suspect[row], dossiers[above] + dossiers[row]);
            }
        }

        var grades = ImmutableArray.CreateBuilder<AgencyQuality>(roster.Count);
        for (var row = 0; row < roster.Count; row++)
        {
            grades.Add(new AgencyQuality(roster[row].Code, suspect[row], dossiers[row]));
        }

        return grades.MoveToImmutable();
    }

    private IEnumerable<QualityFinding> ConstantFlags(DossierColumns columns) =>
        from agency in _agencies.OrderBy(agency => agency.Key)
        where agency.Value.Dossiers >= ConstantFlagDossiers
        from flag in agency.Value.Constant(columns)
        select new QualityFinding
        {
            Rule = QualityRule.ConstantFlag,
            Key = "",
            Agency = agency.Key,
            Column = flag.Field,
            Value = flag.IsSet ? "100 %" : "0 %",
            Message = ConstantFlag(agency.Key.ToString(), flag.Field, flag.IsSet ? "100 %" : "0 %", Text(agency.Value.Dossiers)),
        };

    private IEnumerable<QualityFinding> TwelveHourClocks() =>
        from source in _sources
        where source.Value.Times >= TwelveHourTimes && source.Value.LatestHour <= LastHourOfHalfDay
        select new QualityFinding
        {
            Rule = QualityRule.TwelveHourClock,
            Key = "",
            Column = "",
            Value = Text(source.Value.LatestHour),
            Place = new RecordPlace(source.Key.Length == 0 ? null : source.Key, null),
            Message = TwelveHourClock(source.Key, Text(source.Value.Times)),
        };

    private static LocalizedText ConstantFlag(string agency, string field, string share, string dossiers) => new(
        $"Cơ quan {agency}: {field} đúng với {share} của {dossiers} hồ sơ; đề nghị kiểm tra phần mềm có gửi giá trị mặc định hay không.",
        $"Agency {agency}: {field} holds for {share} of {dossiers} dossiers; check whether the software sends a default value.");

    private static LocalizedText TwelveHourClock(string source, string times)
    {
        var (vietnamese, english) = source.Length == 0 ? ("Dữ liệu", "The records") : ($"Nguồn {source}", $"Source {source}");
        return new LocalizedText(
            $"{vietnamese}: không có giờ nào sau 12 trong {times} thời điểm; đề nghị xuất thời gian theo 24 giờ.",
            $"{english}: no hour is above 12 in {times} times; export times on a 24-hour clock.");
    }

    private static TCounts Of<TKey, TCounts>(IDictionary<TKey, TCounts> counts, TKey key)
        where TCounts : new()
    {
        if (!counts.TryGetValue(key, out var found))
        {
            counts.Add(key, found = new TCounts());
        }

        return found;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
