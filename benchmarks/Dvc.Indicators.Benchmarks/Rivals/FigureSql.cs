namespace Dvc.Indicators.Benchmarks.Rivals;

/// <summary>
/// The lines of <c>tally</c> as SQL: of every agency of the table <c>co_quan</c> each component that dossiers alone give, with the dossiers of all
/// agencies below it. Components that count procedures need lists of authority, and the tool writes none of them without.
/// </summary>
internal sealed class FigureSql(DossierSql facts)
{
    /// <summary>In which forms counts are added up, the fastest of which is measured.</summary>
    public static readonly string[] Forms = ["all agencies above each agency, then the sums", "counts carried up level by level"];

    private static readonly (string Id, int Numerator, int Denominator)[] Lines =
    [
        .. from component in BuiltInRules.Default.Components
           from figure in FigureVocabulary.OfDossiers
           where figure.Name == component.Figure
           select (component.Id, BitOf(figure.Numerator), BitOf(figure.Denominator)),
    ];

    private static readonly int[] Counters =
        [.. Lines.SelectMany(line => new[] { line.Numerator, line.Denominator }).Distinct().Order()];

    /// <summary>The query.</summary>
    /// <param name="source">The dossiers.</param>
    /// <param name="form">The place of one of <see cref="Forms"/>.</param>
    public string Figures(DossierSource source, int form) => $"""
        WITH RECURSIVE dem AS ({facts.Agencies(source)}), {(form == 0 ? ByAgenciesAbove : ByLevel)}
        SELECT code AS agency, unnest([{Join(Lines.Select(line => $"'{line.Id}'"))}]) AS component,
            unnest([{Join(Lines.Select(line => Known(line.Numerator)))}]) AS numerator,
            unnest([{Join(Lines.Select(line => Known(line.Denominator)))}]) AS denominator
        FROM co_quan LEFT JOIN cong ON cong.Tren = code
        """;

    private static string ByAgenciesAbove => $"""
        len(CoQuan, Tren) AS (
            SELECT code, code FROM co_quan
            UNION ALL SELECT CoQuan, parent FROM len JOIN co_quan ON code = Tren WHERE parent IS NOT NULL),
        cong AS (SELECT Tren, {Sums} FROM len JOIN dem USING (CoQuan) GROUP BY Tren)
        """;

    private static string ByLevel => $"""
        len AS (
            SELECT CoQuan, {Names} FROM dem
            UNION ALL SELECT parent, {Names} FROM len JOIN co_quan ON code = CoQuan WHERE parent IS NOT NULL),
        cong AS (SELECT CoQuan AS Tren, {Sums} FROM len GROUP BY CoQuan)
        """;

    private static string Names => Join(Counters.Select(Name));

    private static string Sums => Join(Counters.Select(fact => $"sum({Name(fact)})::BIGINT AS {Name(fact)}"));

    private static string Known(int fact) => $"coalesce({Name(fact)}, 0)";

    private static string Name(int fact) => $"f{fact}";

    private static int BitOf(DossierFacts fact) => int.TrailingZeroCount((int)fact);

    private static string Join(IEnumerable<string> parts) => string.Join(", ", parts);
}
