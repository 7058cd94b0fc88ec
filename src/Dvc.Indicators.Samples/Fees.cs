using System.Collections.Immutable;

namespace Dvc.Indicators.Samples;

/// <summary>Made-up fees of procedures.</summary>
internal static class Fees
{
    private static readonly ImmutableArray<int> Amounts =
        [8_000, 15_000, 20_000, 25_000, 30_000, 50_000, 75_000, 100_000, 150_000, 200_000, 300_000, 500_000, 1_200_000, 2_000_000];

    /// <summary>The fee of a procedure, in VND, above 0.</summary>
    public static int Of(SampleProcedure procedure) => Amounts[procedure.Index * 5 % Amounts.Length];
}
