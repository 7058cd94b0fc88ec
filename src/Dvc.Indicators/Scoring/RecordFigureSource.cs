using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>Knows how each figure that records can give is computed, and whether the inputs allow it.</summary>
internal sealed class RecordFigureSource
{
    /// <summary>The figures of <see cref="Find"/> that are no part of the vocabulary of dossiers.</summary>
    public static readonly ImmutableArray<string> OtherNames =
    [
        "PUBLISH_ON_TIME", "PUBLIC_UPDATE_ON_TIME", "PUBLIC_CONTENT_FULL", "PROCEDURES_ONLINE", "PETITION_PROCESSING_ON_TIME",
        "PETITION_HANDLING_SATISFACTION",
    ];

    private readonly RecordFigureInputs _inputs;
    private readonly RolledUpTally? _dossiers;
    private readonly PetitionRollUp? _petitions;

    public RecordFigureSource(RecordFigureInputs inputs)
    {
        _inputs = inputs;
        _dossiers = inputs.Dossiers?.RollUp(inputs.Agencies);
        _petitions = inputs.Petitions is { } petitions ? new PetitionRollUp(inputs.Agencies, petitions) : null;
        Authority = inputs.Authority.IsDefault ? null : new AuthorityRollUp(inputs.Agencies, inputs.Authority);
        Publishing = inputs.Decisions.IsDefault
            ? null
            : new PublishingRollUp(inputs.Agencies, inputs.Period, inputs.Calendar, inputs.Decisions);
    }

    public AuthorityRollUp? Authority { get; }

    public PublishingRollUp? Publishing { get; }

    /// <summary>The figure of a row, null where it has none; or null for a figure that these inputs can not give.</summary>
    public Func<int, Figure?>? Find(string name)
    {
        if (FigureNeeds.SourcesOf(name) is not { IsEmpty: false } sources || !sources.All(IsGiven)
            || FigureNeeds.ColumnsOf(name).Any(need => (_inputs.Columns & need) == 0))
        {
            return null;
        }

        return name switch
        {
            "PUBLISH_ON_TIME" => AtAuthority(Publishing!.DecidedOnTime),
            "PUBLIC_UPDATE_ON_TIME" => AtAuthority(Publishing!.DisclosedOnTime),
            "PUBLIC_CONTENT_FULL" => AtAuthority(WithFullContent),
            "PROCEDURES_ONLINE" => row => new Figure(Authority!.In(ProcedureScope.Online, row, null).Count(), Authority.At(row).Count),
            "PETITION_PROCESSING_ON_TIME" => row => _petitions!.OnTime(row),
            "PETITION_HANDLING_SATISFACTION" => row => _petitions!.Satisfactory(row),
            _ => OfDossiers(name) ?? OfProcedures(name),
        };
    }

    // Without agencies decisions are not given either, and no code has a publishing authority.
    private bool IsGiven(SourceKind source) => source switch
    {
        SourceKind.Dossiers => _dossiers is not null,
        SourceKind.Procedures => _inputs.Procedures is not null,
        SourceKind.Authority => Authority is not null,
        SourceKind.Decisions => Publishing is not null,
        SourceKind.Petitions => _petitions is not null,
        _ => true,
    };

    private Func<int, Figure?>? OfDossiers(string name) =>
        FigureVocabulary.OfDossiers.FirstOrDefault(figure => figure.Name == name) is { } figure
            ? row => new Figure(_dossiers!.Count(row, figure.Numerator), _dossiers.Count(row, figure.Denominator))
            : null;

    private Func<int, Figure?>? OfProcedures(string name) =>
        FigureVocabulary.OfProcedures.FirstOrDefault(figure => figure.Name == name) is { } figure
            ? row => WithDossiers(figure, row, Authority!, _dossiers!)
            : null;

    private Figure WithDossiers(ProcedureFigure figure, int row, AuthorityRollUp authority, RolledUpTally dossiers)
    {
        var (seen, all) = (0, 0);
        foreach (var procedure in authority.In(figure.Scope, row, _inputs.Procedures))
        {
            all++;
            seen += dossiers.HasProcedure(row, figure.Fact, procedure) ? 1 : 0;
        }

        return new Figure(seen, all);
    }

    private Figure WithFullContent(int authority)
    {
        var isFull = Authority!.At(authority).Select(_inputs.Procedures!.Find).Where(procedure => procedure is { IsPublic: true })
            .Select(procedure => procedure!.ContentComplete).ToList();
        return new Figure(isFull.Count(full => full), isFull.Count);
    }

    // All agencies below a publishing authority have its figure: it is computed once.
    private Func<int, Figure?> AtAuthority(Func<int, Figure> figure)
    {
        var known = new Dictionary<int, Figure>();
        return row =>
        {
            var authority = PublishingRollUp.AuthorityOf(_inputs.Agencies, row);
            if (authority < 0)
            {
                return null;
            }

            return known.TryGetValue(authority, out var computed) ? computed : known[authority] = figure(authority);
        };
    }
}
