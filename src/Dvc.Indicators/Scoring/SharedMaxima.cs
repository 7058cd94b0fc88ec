namespace Dvc.Indicators;

/// <summary>
/// Shares the maxima of components without data over the siblings that their rule names, in proportion to the siblings' own maxima, in
/// whole units of the rule set's rounding: what is left over goes to the largest remainders, then to the first in order. So the maxima
/// of the group add up to what they were.
/// </summary>
internal static class SharedMaxima
{
    /// <summary>The maxima of a group's components for one agency.</summary>
    /// <param name="group">The group.</param>
    /// <param name="digits">The digits of points.</param>
    /// <param name="applies">Whether a component applies to the agency.</param>
    /// <param name="isEmpty">Whether a component has neither a ratio nor a reported score.</param>
    /// <returns>A maximum for each component in order; null for one whose points went to its siblings.</returns>
    public static decimal?[] Compute(Group group, int digits, Func<Component, bool> applies, Func<Component, bool> isEmpty)
    {
        var maxima = group.Components.Select(component => (decimal?)component.Maximum).ToArray();
        for (var i = 0; i < maxima.Length; i++)
        {
            var giver = group.Components[i];
            if (!GivesAway(giver))
            {
                continue;
            }

            var takers = giver.SharedWith.Select(id => IndexOf(group, id))
                .Where(taker => applies(group.Components[taker]) && !GivesAway(group.Components[taker])).ToArray();
            if (takers.Length > 0)
            {
                maxima[i] = null;
                Share(group, giver.Maximum, takers, digits, maxima);
            }
        }

        return maxima;

        bool GivesAway(Component component) => component.Empty == EmptyPolicy.Shared && applies(component) && isEmpty(component);
    }

    // All amounts are whole units, so that equal remainders are equal: a quotient of decimals would tell 1/3 of 133 from 1/3 of 33.
    private static void Share(Group group, decimal points, int[] takers, int digits, decimal?[] maxima)
    {
        var unit = new decimal(1, 0, 0, false, (byte)digits);
        var weights = takers.Select(taker => group.Components[taker].Maximum / unit).ToArray();
        var products = weights.Select(weight => points / unit * weight).ToArray();
        var sum = weights.Sum();
        var units = products.Select(product => decimal.Floor(product / sum)).ToArray();
        var left = (int)((points / unit) - units.Sum());
        var byRemainder = Enumerable.Range(0, takers.Length).OrderByDescending(i => products[i] - (units[i] * sum)).Take(left).ToHashSet();
        for (var i = 0; i < takers.Length; i++)
        {
            maxima[takers[i]] += (units[i] + (byRemainder.Contains(i) ? 1 : 0)) * unit;
        }
    }

    private static int IndexOf(Group group, string id)
    {
        var index = 0;
        while (group.Components[index].Id != id)
        {
            index++;
        }

        return index;
    }
}
