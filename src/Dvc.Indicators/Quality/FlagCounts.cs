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

    // The rules about one dossier are the first of all, so that each has one bit.
    private const int RuleBit = 10;
    private const int Rules = (int)QualityRule.PaidWithoutOwing + 1;

    private readonly long[] _set = new long[Flags.Length];

    public long Dossiers { get; private set; }

    public long Suspect { get; private set; }

    /// <summary>One dossier as bits: its flags, that it is one, whether it is suspect, and the rules that found something about it.</summary>
    /// <param name="fields">Its small fields, see <see cref="PackedFields"/>.</param>
    /// <param name="rules">The rules, see <see cref="DossierChecks.RulesOf"/>.</param>
    public static uint BitsOf(uint fields, uint rules) =>
        (byte)fields | (1u << DossierBit) | (DossierChecks.MakeSuspect(rules) ? 1u << SuspectBit : 0) | (rules << RuleBit);

    /// <summary>Adds what the rules about one dossier found, of counts of the bits of <see cref="BitsOf"/>.</summary>
    public static void AddTo(FindingSums sums, ReadOnlySpan<uint> counts)
    {
        for (var rule = 0; rule < Rules && !counts.IsEmpty; rule++)
        {
            sums.Count((QualityRule)rule, counts[RuleBit + rule]);
        }
    }

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
