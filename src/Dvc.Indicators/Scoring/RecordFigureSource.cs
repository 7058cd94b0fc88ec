using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>Knows how each figure that records can give is computed, and whether the inputs allow it.</summary>
internal sealed class RecordFigureSource
{
    private static readonly Func<int, Figure?> NotComputed = _ => null;

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

    /// <summary>The figure of a row, null where it is not computed; or null for a figure that no record can give.</summary>
    public Func<int, Figure?>? Find(string name) => name switch
    {
        "PUBLISH_ON_TIME" => Publishing is { } publishing ? AtAuthority(publishing.DecidedOnTime) : NotComputed,
        "PUBLIC_UPDATE_ON_TIME" => Publishing is { } publishing ? AtAuthority(publishing.DisclosedOnTime) : NotComputed,
        "PUBLIC_CONTENT_FULL" => Authority is not null && _inputs.Procedures is not null ? AtAuthority(WithFullContent) : NotComputed,
        "PROCEDURES_ONLINE" => Authority is { } authority
            ? row => new Figure(authority.In(ProcedureScope.Online, row, null).Count(), authority.At(row).Count)
            : NotComputed,
        "PETITION_PROCESSING_ON_TIME" => _petitions is { } petitions ? row => petitions.OnTime(row) : NotComputed,
        "PETITION_HANDLING_SATISFACTION" => _petitions is { } petitions ? row => petitions.Satisfactory(row) : NotComputed,
        _ => OfDossiers(name) ?? OfProcedures(name),
    };

    private Func<int, Figure?>? OfDossiers(string name)
    {
        if (FigureVocabulary.OfDossiers.FirstOrDefault(figure => figure.Name == name) is not { } figure)
        {
            return null;
        }

        return _dossiers is { } dossiers && figure.IsMetBy(_inputs.Columns) && (_inputs.Procedures is not null || !figure.NeedsProcedures)
            ? row => new Figure(dossiers.Count(row, figure.Numerator), dossiers.Count(row, figure.Denominator))
            : NotComputed;
    }

    private Func<int, Figure?>? OfProcedures(string name)
    {
        if (FigureVocabulary.OfProcedures.FirstOrDefault(figure => figure.Name == name) is not { } figure)
        {
            return null;
        }

        return _dossiers is { } dossiers && Authority is { } authority && figure.IsMetBy(_inputs.Columns)
            && (_inputs.Procedures is not null || !figure.NeedsProcedures)
            ? row => WithDossiers(figure, row, authority, dossiers)
            : NotComputed;
    }

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
