using System.Collections.Immutable;
using System.Runtime.CompilerServices;

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

    private const int DossierBit = 8;
    private const int SuspectBit = 9;

    private readonly long[] _set = new long[Flags.Length];

    public long Dossiers { get; private set; }

    public long Suspect { get; private set; }

    /// <summary>One dossier as bits: its flags, that it is one, and whether it is suspect.</summary>
    public static ushort BitsOf(in DossierValues values, bool isSuspect) =>
        (ushort)((byte)values.Flags | (1 << DossierBit) | (Unsafe.BitCast<bool, byte>(isSuspect) << SuspectBit));

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

    public void Add(in DossierValues values, bool isSuspect)
    {
        Dossiers++;
        Suspect += isSuspect ? 1 : 0;
        for (var i = 0; i < _set.Length; i++)
        {
            _set[i] += ((int)values.Flags >> i) & 1;
        }
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
