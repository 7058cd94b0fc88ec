using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>How many dossiers of one agency were added, how many of them are suspect, and how many have each flag.</summary>
internal sealed class FlagCounts
{
    /// <summary>The flags, each with its column, in the order of the bits of <see cref="DossierFlags"/>.</summary>
    public static readonly ImmutableArray<(string Field, DossierColumns Column)> Flags =
    [
        (Fields.OnlinePayment, DossierColumns.OnlinePayment),
        (Fields.PaperFile, DossierColumns.PaperFile),
        (Fields.ResultFile, DossierColumns.ResultFile),
        (Fields.PapersDigitised, DossierColumns.PapersDigitised),
        (Fields.Digitised, DossierColumns.Digitised),
        (Fields.FromNationalStore, DossierColumns.FromNationalStore),
        (Fields.IdentifiedByVneid, DossierColumns.IdentifiedByVneid),
        (Fields.Disliked, DossierColumns.Disliked),
    ];

    /// <summary>The bit of every dossier.</summary>
    public const int DossierBit = 8;

    private const int SuspectBit = 9;

    private readonly long[] _set = new long[Flags.Length];

    public long Dossiers { get; private set; }

    public long Suspect { get; private set; }

    /// <summary>One dossier as bits: its flags, that it is one, and whether it is suspect.</summary>
    /// <param name="fields">Its small fields, see <see cref="PackedFields"/>.</param>
    /// <param name="isSuspect">Whether it is suspect.</param>
    public static uint BitsOf(uint fields, bool isSuspect) => (byte)fields | (1u << DossierBit) | (isSuspect ? 1u << SuspectBit : 0);

    /// <summary>Adds how many dossiers have each of the bits of <see cref="BitsOf"/>; empty for none.</summary>
    public void Add(ReadOnlySpan<uint> counts)
    {
        for (var i = 0; i < _set.Length && !counts.IsEmpty; i++)
        {
            _set[i] += counts[i];
        }

        Dossiers += counts.IsEmpty ? 0 : counts[DossierBit];
        Suspect += counts.IsEmpty ? 0 : counts[SuspectBit];
    }

    /// <summary>The flags that all dossiers have, or none, among the columns that are there.</summary>
    public IEnumerable<(string Field, bool IsSet)> Constant(DossierColumns columns)
    {
        for (var i = 0; i < _set.Length; i++)
        {
            if ((columns & Flags[i].Column) != DossierColumns.None && (_set[i] == 0 || _set[i] == Dossiers))
            {
                yield return (Flags[i].Field, _set[i] != 0);
            }
        }
    }
}
