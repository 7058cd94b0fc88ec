namespace Dvc.Indicators;

/// <summary>
/// Computes the figures of a rule set's components from counted dossiers, procedures, authority, decisions and petitions, for every agency
/// of a roster.
/// </summary>
/// <remarks>
/// A component is looked up by <see cref="Component.Figure"/> and written by its id. What the inputs do not allow is
/// absent, and so is what no record can give (figures that only come from outside), unless given.
/// Safe for use by several threads.
/// </remarks>
internal static class RecordFigures
{
    /// <summary>Computes the figures.</summary>
    /// <param name="inputs">What was given.</param>
    /// <param name="rules">The rule set whose components are computed.</param>
    /// <returns>The figures, and the records that were rejected on the way.</returns>
    /// <exception cref="ArgumentNullException">Inputs or rules are null.</exception>
    /// <exception cref="ArgumentException">
    /// Dossiers or petitions are of another period or cut, an agency of the given figures has no row, the given figures hold an id that
    /// the rules do not know, or the rules name a figure that does not exist (<see cref="FigureNames.Check"/>).
    /// </exception>
    public static RecordFigureResult Compute(RecordFigureInputs inputs, RuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(rules);
        CheckPeriod(inputs);
        if (FigureNames.Check(rules) is { IsValid: false } unknown)
        {
            throw new ArgumentException(string.Join('\n', unknown.Errors), nameof(rules));
        }

        if (inputs.Given is { } figures)
        {
            FigureChecks.ThrowIfUnknown(figures, rules, nameof(inputs));
        }

        var table = new FigureTableBuilder(inputs.Agencies);
        AddGiven(table, inputs);
        var source = new RecordFigureSource(inputs);
        foreach (var component in rules.Components)
        {
            if (source.Find(component.Figure) is { } figure)
            {
                AddComputed(table, inputs, component.Id, figure);
            }
        }

        return new RecordFigureResult(
            table.Build(),
            ContextOf(inputs),
            source.Authority?.Rejections ?? [],
            source.Publishing?.Rejections ?? [],
            inputs.Dossiers is not null && !inputs.Columns.HasFlag(DossierColumns.Disliked));
    }

    private static ScoringContext ContextOf(RecordFigureInputs inputs) => new(inputs.Period.Period, inputs.Period.Cut)
    {
        Due = inputs.Dossiers?.Basis.Due,
        Calendar = inputs.Calendar.Identity,
        AbsentColumns = inputs.Dossiers is null ? null : DossierColumns.All & ~inputs.Columns,
        Sources = inputs.Sources,
        DataUntil = inputs.Dossiers?.DataUntil,
    };

    private static void CheckPeriod(RecordFigureInputs inputs)
    {
        if (inputs.Dossiers is { } dossiers && dossiers.Basis.Period != inputs.Period)
        {
            throw new ArgumentException($"The dossiers are counted for {dossiers.Basis.Period}, not for {inputs.Period}.", nameof(inputs));
        }

        if (inputs.Petitions is { } petitions && petitions.Period != inputs.Period)
        {
            throw new ArgumentException($"The petitions are judged for {petitions.Period}, not for {inputs.Period}.", nameof(inputs));
        }
    }

    private static void AddGiven(FigureTableBuilder table, RecordFigureInputs inputs)
    {
        if (inputs.Given is not { } given)
        {
            return;
        }

        for (var row = 0; row < given.Agencies.Count; row++)
        {
            foreach (var item in given.Items.Where(item => given[row, item].Kind != FigureKind.Absent))
            {
                table.Add(RowOf(inputs.Agencies, given.Agencies[row]), item, given[row, item]);
            }
        }
    }

    private static int RowOf(AgencyRoster agencies, Agency agency) => agencies.IndexOf(agency.Code) is >= 0 and var row
        ? row
        : throw new ArgumentException($"Agency {agency.WrittenCode} of the given figures has no row; one is needed.");

    private static void AddComputed(FigureTableBuilder table, RecordFigureInputs inputs, string id, Func<int, Figure?> figure)
    {
        for (var row = 0; row < inputs.Agencies.Count; row++)
        {
            if (!table.Has(row, id) && figure(row) is { } computed)
            {
                table.Add(row, id, FigureEntry.FromFigure(computed));
            }
        }
    }
}
