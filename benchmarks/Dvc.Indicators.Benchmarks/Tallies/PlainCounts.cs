using System.Numerics;

namespace Dvc.Indicators.Benchmarks.Tallies;

/// <summary>The counts of one agency as a program without this library would hold them: by the bit of the fact.</summary>
internal sealed record PlainCounts(long[] Dossiers, HashSet<string>?[] Procedures)
{
    private static readonly int Facts = FigureVocabulary.AllFacts.Length;

    public PlainCounts()
        : this(new long[Facts], new HashSet<string>?[Facts])
    {
        foreach (var fact in FigureVocabulary.ProcedureFacts)
        {
            Procedures[IndexOf(fact)] = new HashSet<string>(StringComparer.Ordinal);
        }
    }

    public static int IndexOf(DossierFacts fact) => BitOperations.Log2((uint)fact);

    public void Add(int fact, string procedure)
    {
        Dossiers[fact]++;
        Procedures[fact]?.Add(procedure);
    }
}
