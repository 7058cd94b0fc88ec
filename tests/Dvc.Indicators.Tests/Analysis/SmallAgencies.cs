using System.Collections.Immutable;
using Dvc.Indicators.Analysis;

namespace Dvc.Indicators.Tests.Analysis;

/// <summary>Small agencies under the portal's rules, made from a seed, and what all vectors of corrections would give them.</summary>
internal sealed class SmallAgencies
{
    public const string OnTime = "ON_TIME_PROCESSING", Satisfied = "DOSSIER_RECEIVING_SATISFACTION", Result = "ORIGINAL_RESULT_AVAILABLE",
        Digitised = "SO_HOA_GIAY_TO_GIAI_QUYET", Paid = "PROCEDURES_PAID_ONLINE", Petitions = "PETITION_PROCESSING_ON_TIME";

    private static readonly string[] Free = [OnTime, Result, Digitised, Paid, Petitions];

    private readonly Dictionary<string, Figure> _figures = [];

    public SmallAgencies(int seed, RuleSet rules, TieRule tieRule)
    {
        var random = new Random(seed);
        Rules = rules;
        var received = random.Next(1, 5);
        Add(OnTime, random.Next(0, received + 1), received);
        Add(Satisfied, random.Next(0, (int)_figures[OnTime].Numerator + 1), received);
        Add(Result, random.Next(0, received + 1), received);
        Add(Digitised, random.Next(0, (int)_figures[Result].Numerator + 1), received);
        Add(Paid, random.Next(0, 4), 3);
        Add(Petitions, random.Next(0, 3), 2);
        var others = (string[])["b", "c", "d", "e"];
        var builder = new FigureTableBuilder(AgencyRoster.Create(others.Prepend("a").Select(code => new Agency(AgencyCode.Parse(code), code, code))));
        foreach (var component in rules.Components)
        {
            for (var row = 0; row <= others.Length; row++)
            {
                var entry = row == 0 && _figures.TryGetValue(component.Id, out var figure) ? FigureEntry.FromFigure(figure)
                    : FigureEntry.FromReported(new Points(component.Maximum * random.Next(row == 0 ? 0 : 5, 11) / 10));
                builder.Add(row, component.Id, entry);
            }
        }

        Result0 = RankedResult.Create(Scorer.Score(builder.Build(), rules), tieRule);
    }

    public RuleSet Rules { get; }

    public RankedResult Result0 { get; }

    public Figure this[string id] => _figures[id];

    /// <summary>Every allowed vector with its cost and what it scores; more cases than there are where they are expected.</summary>
    public IEnumerable<(long Cost, ScoreResult Scores)> All(
        IReadOnlyDictionary<string, int>? effort = null, LeverUnit? unit = null, long expected = 0, long? mostSatisfied = null)
    {
        foreach (var vector in Vectors(0, unit, expected))
        {
            var k = Free.Zip(vector).ToDictionary(pair => pair.First, pair => pair.Second);
            if (expected > 0 ? k[Digitised] > k[Result] : this[Digitised].Numerator + k[Digitised] > this[Result].Numerator + k[Result])
            {
                continue;
            }

            var satisfied = Math.Min(this[Satisfied].Numerator + k[OnTime], Math.Max(this[Satisfied].Numerator, mostSatisfied ?? long.MaxValue));
            var table = Free.Aggregate(Result0.Scores.Figures, (changed, id) => changed.With(0, id, Raised(id, this[id].Numerator + k[id])))
                .With(0, Satisfied, Raised(Satisfied, satisfied));
            yield return (k.Sum(pair => pair.Value * (effort?.GetValueOrDefault(pair.Key, 1) ?? 1)), Scorer.Score(table, Rules));
        }

        FigureEntry Raised(string id, long numerator) => FigureEntry.FromFigure(new Figure(numerator, this[id].Denominator + More(id, expected)));
    }

    private IEnumerable<ImmutableList<long>> Vectors(int place, LeverUnit? unit, long expected)
    {
        if (place == Free.Length)
        {
            return [[]];
        }

        var id = Free[place];
        var most = unit is not null && LeverVocabulary.Find(id)!.Unit != unit ? 0
            : expected > 0 ? More(id, expected)
            : this[id].Denominator - this[id].Numerator;
        return Vectors(place + 1, unit, expected).SelectMany(rest => Enumerable.Range(0, (int)most + 1).Select(k => rest.Insert(0, k)));
    }

    private static long More(string id, long expected) => id is Paid or Petitions ? 0 : expected;

    private void Add(string id, long numerator, long denominator) => _figures.Add(id, new Figure(numerator, denominator));
}
