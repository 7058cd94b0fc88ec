using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>What came of reading a rule set: the rule set, or every mistake in it at once. Immutable.</summary>
public sealed class RuleSetReading
{
    internal RuleSetReading(RuleSet? ruleSet, ImmutableArray<RuleError> errors)
    {
        RuleSet = ruleSet;
        Errors = errors;
    }

    /// <summary>The rule set; null exactly when there are errors.</summary>
    public RuleSet? RuleSet { get; }

    /// <summary>All mistakes, those of single fields first, then those that concern several; empty when there is a rule set.</summary>
    public ImmutableArray<RuleError> Errors { get; }

    /// <summary>The rule set of a reading that is expected to succeed.</summary>
    /// <returns>The rule set; never null.</returns>
    /// <exception cref="FormatException">There are errors; the message lists them all, one a line.</exception>
    public RuleSet Require() => RuleSet ?? throw new FormatException(string.Join('\n', Errors));
}
