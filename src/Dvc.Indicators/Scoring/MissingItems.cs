using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>Names what was not measured of an agency although its score needs it.</summary>
internal static class MissingItems
{
    public static ImmutableArray<string> Find(ScoreResult result, int row)
    {
        var missing = ImmutableArray.CreateBuilder<string>();
        var component = 0;
        for (var g = 0; g < result.GroupColumns.Length; g++)
        {
            var isIncomplete = result.GroupColumns[g].States[row] == ScoreState.Incomplete;
            for (var c = 0; c < result.Rules.Groups[g].Components.Length; c++, component++)
            {
                var column = result.ComponentColumns[component];
                if (isIncomplete && column.States[row] == ScoreState.NotMeasured && column.CarriesPoints(row))
                {
                    missing.Add(column.Id);
                }
            }
        }

        return missing.ToImmutable();
    }
}
