using System.Collections.Immutable;
using System.Text.Json;

namespace Dvc.Indicators;

/// <summary>Builds a rule set from parsed JSON, gathering every mistake.</summary>
internal static class RuleSetReader
{
    private const decimal MostPoints = 1_000_000;

    public static Outcome<RuleSet> Read(JsonElement root)
    {
        var errors = new List<OutcomeError>();
        var fields = new RuleFields(root, "$", errors);
        if (root.ValueKind != JsonValueKind.Object)
        {
            return new Outcome<RuleSet>(errors);
        }

        fields.Number("formatVersion", RuleSetJson.FormatVersion, RuleSetJson.FormatVersion, 0);
        var rules = ReadRuleSet(fields);
        fields.Close();
        RuleSetChecks.Check(rules, fields, errors);
        return errors.Count == 0 ? new Outcome<RuleSet>(rules) : new Outcome<RuleSet>(errors);
    }

    private static RuleSet ReadRuleSet(RuleFields fields)
    {
        var id = fields.Id("id");
        var version = fields.Text("version");
        var name = fields.Names("name");
        var confidence = fields.Choice("confidence", RuleWords.Confidences, Confidence.Assumed);
        var citation = fields.Text("citation");
        var validFrom = fields.OptionalDay("validFrom");
        var validTo = fields.OptionalDay("validTo");
        var levels = fields.OptionalChoices("levels", RuleWords.Levels);
        var digits = fields.OptionalDigits("pointsDigits") ?? 2;
        var totalMaximum = fields.Number("totalMaximum", 0, MostPoints, digits);
        var due = fields.Choice("due", RuleWords.Comparisons, DueComparison.Instant, required: false);
        var grades = fields.OptionalObjects("grades").Select(ReadGrade).ToImmutableArray();
        var rates = fields.OptionalObjects("headlineRates").Select(ReadHeadlineRate).ToImmutableArray();
        var groups = fields.Objects("groups").Select(group => ReadGroup(group, digits)).ToImmutableArray();
        return new RuleSet(groups)
        {
            Id = id,
            Version = version,
            Name = name,
            Confidence = confidence,
            Citation = citation,
            ValidFrom = validFrom,
            ValidTo = validTo,
            Levels = levels,
            PointsDigits = digits,
            TotalMaximum = totalMaximum,
            Due = due,
            Grades = grades,
            HeadlineRates = rates,
        };
    }

    private static Grade ReadGrade(RuleFields fields)
    {
        var grade = new Grade(
            fields.Id("id"),
            fields.Number("from", 0, MostPoints, 4),
            fields.Names("name"),
            fields.Choice("confidence", RuleWords.Confidences, Confidence.Assumed));
        fields.Close();
        return grade;
    }

    private static HeadlineRate ReadHeadlineRate(RuleFields fields)
    {
        var rate = new HeadlineRate(fields.Id("id"), fields.Names("name"), fields.Id("item"));
        fields.Close();
        return rate;
    }

    private static Group ReadGroup(RuleFields fields, int digits)
    {
        var id = fields.Id("id");
        var name = fields.Names("name");
        var weight = fields.OptionalNumber("weight", 0, MostPoints, 4);
        var citation = fields.OptionalText("citation", "");
        var components = fields.Objects("components").Select(component => ReadComponent(component, digits)).ToImmutableArray();
        fields.Close();
        return new Group(id, name, weight, citation, components);
    }

    private static Component ReadComponent(RuleFields fields, int digits)
    {
        var id = fields.Id("id");
        var method = fields.Choice("method", RuleWords.Methods, ScoringMethod.Target, required: false);
        var component = new Component
        {
            Id = id,
            Number = fields.OptionalText("number", ""),
            Name = fields.Names("name"),
            Numerator = fields.OptionalNames("numerator"),
            Denominator = fields.OptionalNames("denominator"),
            Maximum = fields.Number("maximum", 0, MostPoints, digits),
            Method = method,
            Target = method == ScoringMethod.Target ? ReadTarget(fields) : 100,
            PercentageDigits = method == ScoringMethod.Target ? fields.OptionalDigits("percentageDigits") : null,
            MultipliedBy = method == ScoringMethod.Target ? fields.OptionalIds("multipliedBy") : [],
            Empty = fields.Choice("empty", RuleWords.EmptyPolicies, EmptyPolicy.NoData),
            WhenAbsent = fields.Choice("whenAbsent", RuleWords.AbsentPolicies, AbsentPolicy.NotMeasured, required: false),
            SharedWith = fields.OptionalIds("sharedWith"),
            Levels = fields.OptionalChoices("levels", RuleWords.Levels),
            Figure = fields.Has("figure") ? fields.Id("figure") : id,
            CountsDossiers = fields.Flag("countsDossiers"),
            Confidence = fields.Choice("confidence", RuleWords.Confidences, Confidence.Assumed),
            Citation = fields.OptionalText("citation", ""),
        };
        fields.Close();
        return component;
    }

    // Of a method that can not be read nobody knows whether it needs a target.
    private static decimal ReadTarget(RuleFields fields) =>
        fields.IsWrong("method") && !fields.Has("target") ? 100 : fields.Number("target", 0.0001m, 1000, 4);
}
