using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>Names what is missing from an agency's score.</summary>
internal static class MissingItems
{
    public static ImmutableArray<string> Find(ScoreResult result, int row)
    {
        var missing = ImmutableArray.CreateBuilder<string>();
        var component = 0;
        for (var g = 0; g < result.GroupColumns.Length; g++)
        {
            var group = result.GroupColumns[g];
            if (group.States[row] == ScoreState.NoData)
            {
                missing.Add(group.Id);
            }

            for (var c = 0; c < result.Rules.Groups[g].Components.Length; c++, component++)
            {
                var column = result.ComponentColumns[component];
                if (group.States[row] != ScoreState.Reported && column.States[row] == ScoreState.NoData && column.MaximumAt(row) > 0)
                {
                    missing.Add(column.Id);
                }
            }
        }

        return missing.ToImmutable();
    }
}
