using System.Collections.Immutable;
using System.Globalization;

namespace Dvc.Indicators;

/// <summary>
/// Finds agencies of which many dossiers ended in one second, as when software closes them together: at least 20, and more than 2 % of
/// those of the agency that count. 8 bytes a dossier. For one thread at a time.
/// </summary>
internal sealed class EndSeconds
{
    private const int LeastDossiers = 20;
    private const int LeastPercentage = 2;

    private readonly List<ulong> _ends = [];

    /// <summary>About how much memory is taken, in bytes.</summary>
    public long Bytes => _ends.Capacity * (long)sizeof(ulong);

    /// <summary>Adds a dossier that ended.</summary>
    /// <param name="agency">The number of its agency.</param>
    /// <param name="second">When it ended; unknown where it did not.</param>
    public void Add(int agency, uint second)
    {
        if (second != DossierValues.Unknown)
        {
            _ends.Add(KeyOf(agency, second));
        }
    }

    /// <summary>Adds what another thread has seen.</summary>
    public void Add(EndSeconds other) => _ends.AddRange(other._ends);

    /// <summary>An agency and a second as one number.</summary>
    public static ulong KeyOf(int agency, uint second) => ((ulong)(uint)agency << 32) | second;

    /// <summary>The findings, by agency and second.</summary>
    /// <param name="agencies">The codes of agencies by their numbers.</param>
    /// <param name="dossiers">How many dossiers of each agency count.</param>
    /// <param name="superseded">The ends of versions that do not count, see <see cref="KeyOf"/>, with how often.</param>
    public ImmutableArray<QualityFinding> Find(AgencyCode[] agencies, long[] dossiers, IReadOnlyDictionary<ulong, int> superseded)
    {
        _ends.Sort();
        var found = ImmutableArray.CreateBuilder<QualityFinding>();
        for (var (start, end) = (0, 0); start < _ends.Count; start = end)
        {
            for (end = start + 1; end < _ends.Count && _ends[end] == _ends[start]; end++)
            {
            }

            var (agency, count) = ((int)(_ends[start] >> 32), end - start - superseded.GetValueOrDefault(_ends[start]));
            if (count >= LeastDossiers && count * 100L > LeastPercentage * dossiers[agency])
            {
                found.Add(FindingOf(agencies[agency], VietnamTime.FromSeconds((uint)_ends[start]), count, dossiers[agency]));
            }
        }

        return [.. found.OrderBy(finding => finding.Agency).ThenBy(finding => finding.Value, StringComparer.Ordinal)];
    }

    private static QualityFinding FindingOf(AgencyCode agency, VietnamTime second, int count, long dossiers)
    {
        var (ended, all) = (count.ToString(CultureInfo.InvariantCulture), dossiers.ToString(CultureInfo.InvariantCulture));
        return new QualityFinding
        {
            Rule = QualityRule.EndedInOneSecond,
            Key = "",
            Agency = agency,
            Column = Fields.Finished,
            Value = $"{second}",
            Message = new LocalizedText(
                $"Cơ quan {agency}: {ended} trên {all} hồ sơ kết thúc trong cùng một giây {second}; đề nghị kiểm tra phần mềm có đóng hồ sơ hàng loạt hay không.",
                $"Agency {agency}: {ended} of {all} dossiers ended in one second, {second}; check whether software closed them together."),
        };
    }
}
