using System.Collections.Immutable;
using Dvc.Indicators.Records;

namespace Dvc.Indicators.Quality;

/// <summary>How many dossiers of one agency were added, how many of them are suspect, and how many have each flag.</summary>
internal sealed class FlagCounts
{
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

    private readonly long[] _set = new long[Flags.Length];

    public long Dossiers { get; private set; }

    public long Suspect { get; private set; }

    public void Add(Dossier dossier, bool isSuspect)
    {
        Dossiers++;
        Suspect += isSuspect ? 1 : 0;
        ReadOnlySpan<bool> flags =
        [
            dossier.IsPaidOnline, dossier.HasPaperFile, dossier.HasResultFile, dossier.PapersDigitised, dossier.Digitised,
            dossier.FromNationalStore, dossier.IdentifiedByVneid, dossier.Disliked,
        ];
        for (var i = 0; i < flags.Length; i++)
        {
            _set[i] += flags[i] ? 1 : 0;
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
