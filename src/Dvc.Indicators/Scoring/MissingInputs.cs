using System.Collections.Immutable;
using System.Globalization;

namespace Dvc.Indicators;

/// <summary>What was not measured although scores need it, and what would supply it.</summary>
/// <remarks>Immutable and safe for use by several threads.</remarks>
public sealed class MissingInputs
{
    private readonly ImmutableArray<Component> _rows;

    private MissingInputs(
        ImmutableArray<Component> components, int agencies, ImmutableArray<SourceKind> sources, ImmutableArray<string> columns,
        ImmutableArray<Component> rows)
    {
        (Agencies, Sources, Columns, _rows) = (agencies, sources, columns, rows);
        Components = [.. components.Select(component => component.Id)];
        Rows = [.. rows.Select(component => component.Id)];
    }

    /// <summary>The ids of the components that some agency lacks, in the order of the rule set; never empty.</summary>
    public ImmutableArray<string> Components { get; }

    /// <summary>The number of agencies that lack any.</summary>
    public int Agencies { get; }

    /// <summary>The kinds of records that were not given and that the components are computed from.</summary>
    public ImmutableArray<SourceKind> Sources { get; }

    /// <summary>The columns of dossiers that no source had: of those of one component one may be enough.</summary>
    public ImmutableArray<string> Columns { get; }

    /// <summary>The ids of the components that only rows of figures would supply.</summary>
    public ImmutableArray<string> Rows { get; }

    /// <summary>What is missing, as a list of words: kinds of records, columns, rows of figures.</summary>
    /// <returns>The list in both languages.</returns>
    public LocalizedText ToText() => new(ListIn(Language.Vietnamese), ListIn(Language.English));

    /// <summary>The whole sentence, with the number of agencies.</summary>
    /// <returns>The sentence in both languages.</returns>
    public LocalizedText ToSentence()
    {
        var (list, count) = (ToText(), Agencies.ToString(CultureInfo.InvariantCulture));
        return new LocalizedText(
            $"{count} cơ quan chưa đủ số liệu để tính tổng điểm và không được xếp hạng; thiếu: {list.Vietnamese}.",
            $"{count} {(Agencies == 1 ? "agency was not measured in full and has" : "agencies were not measured in full and have")} no total and no rank; missing: {list.English}.");
    }

    /// <summary>What a result lacks; null where everything was measured.</summary>
    internal static MissingInputs? Find(ScoreResult result)
    {
        var (lacking, ids) = (0, new HashSet<string>(StringComparer.Ordinal));
        for (var row = 0; row < result.Count; row++)
        {
            if (result.GroupColumns.Any(group => group.States[row] == ScoreState.Incomplete))
            {
                lacking++;
                ids.UnionWith(result[row].Missing);
            }
        }

        return lacking == 0 ? null : Create(result, lacking, [.. result.Rules.Components.Where(component => ids.Contains(component.Id))]);
    }

    private static MissingInputs Create(ScoreResult result, int agencies, ImmutableArray<Component> components)
    {
        var given = result.Context.Sources.Select(source => source.Kind).ToHashSet();

        // Of given figures no source is known, but only a list of agencies tells levels.
        if (result.Agencies.Agencies.Any(agency => agency.Level is not null))
        {
            given.Add(SourceKind.Agencies);
        }

        var absent = result.Context.AbsentColumns ?? DossierColumns.None;
        var (sources, columns, rows) = (new HashSet<SourceKind>(), DossierColumns.None, ImmutableArray.CreateBuilder<Component>());
        foreach (var component in components)
        {
            var needed = FigureNeeds.SourcesOf(component.Figure).Where(kind => !given.Contains(kind)).ToList();
            var needs = FigureNeeds.ColumnsOf(component.Figure).Where(need => (need & ~absent) == 0).ToList();
            sources.UnionWith(needed);
            columns |= needs.Aggregate(DossierColumns.None, (all, need) => all | need);
            if (needed.Count == 0 && needs.Count == 0)
            {
                rows.Add(component);
            }
        }

        return new MissingInputs(components, agencies, [.. sources.Order()], PortalColumns.NamesOf(columns), rows.ToImmutable());
    }

    private string ListIn(Language language)
    {
        var parts = Sources.Select(source => source.Label().In(language)).ToList();
        if (!Columns.IsEmpty)
        {
            parts.Add($"{(language == Language.Vietnamese ? "cột" : "columns")} {string.Join(", ", Columns)}");
        }

        if (!Rows.IsEmpty)
        {
            var names = _rows.Select(component => component.Number.Length > 0 ? component.Number : component.Id);
            parts.Add($"{(language == Language.Vietnamese ? "số liệu của" : "figures of")} {string.Join(", ", names)}");
        }

        return string.Join(", ", parts);
    }
}
