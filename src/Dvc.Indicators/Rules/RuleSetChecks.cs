using System.Globalization;

namespace Dvc.Indicators;

/// <summary>
/// The checks that look at more than one field of a rule set. A check is left out where a field that it needs could not be read: one
/// mistake is reported once.
/// </summary>
internal static class RuleSetChecks
{
    public static void Check(RuleSet rules, RuleFields root, List<OutcomeError> errors)
    {
        CheckValidity(rules, root);
        CheckTotal(rules, root, errors);
        CheckGrades(rules, errors);
        CheckHeadlineRates(rules, errors);
        CheckIds(rules, errors);
        for (var g = 0; g < rules.Groups.Length; g++)
        {
            for (var c = 0; c < rules.Groups[g].Components.Length; c++)
            {
                var groupPath = Text($"$.groups[{g}]");
                CheckSharing(rules.Groups[g], c, groupPath, errors);
                CheckFactors(rules, rules.Groups[g].Components[c], Text($"{groupPath}.components[{c}]"), errors);
            }
        }
    }

    private static void CheckValidity(RuleSet rules, RuleFields root)
    {
        if (rules.ValidFrom > rules.ValidTo)
        {
            var first = Day(rules.ValidFrom.Value);
            root.Report("validTo", LocalizedText.Same(Day(rules.ValidTo.Value)), new($"ngày từ {first} trở đi", $"a day from {first} on"));
        }
    }

    private static void CheckTotal(RuleSet rules, RuleFields root, List<OutcomeError> errors)
    {
        if (errors.Exists(ConcernsTotal))
        {
            return;
        }

        var weighted = rules.Groups.Count(group => group.Weight is not null);
        var sum = 0m;
        foreach (var group in rules.Groups)
        {
            sum += group.Maximum;
        }

        if (weighted > 0 && weighted < rules.Groups.Length)
        {
            root.Report(
                "groups",
                new(
                    Text($"trọng số ở {weighted} trên {rules.Groups.Length} nhóm"),
                    Text($"a weight on {weighted} of {rules.Groups.Length} groups")),
                new("trọng số ở mọi nhóm, hoặc không nhóm nào", "a weight on every group or on none"));
        }
        else if (weighted > 0 && rules.Groups.All(group => group.Weight == 0))
        {
            root.Report("groups", new("các trọng số đều bằng 0", "weights that are all 0"), new("ít nhất một trọng số lớn hơn 0", "at least one weight above 0"));
        }
        else if (weighted == 0 && rules.Groups.Length > 0 && sum != rules.TotalMaximum)
        {
            root.Report(
                "totalMaximum", LocalizedText.Same(Text($"{rules.TotalMaximum}")),
                new(Text($"{sum}, tổng điểm tối đa của các chỉ số thành phần"), Text($"{sum}, the sum of the components' maxima")));
        }
    }

    private static void CheckGrades(RuleSet rules, List<OutcomeError> errors)
    {
        for (var i = 1; i < rules.Grades.Length; i++)
        {
            var isKnown = !IsWrong(errors, Text($"$.grades[{i}].from")) && !IsWrong(errors, Text($"$.grades[{i - 1}].from"));
            if (isKnown && rules.Grades[i].From >= rules.Grades[i - 1].From)
            {
                errors.Add(OutcomeError.At(
                    Text($"$.grades[{i}].from"), LocalizedText.Same(Text($"{rules.Grades[i].From}")),
                    new(Text($"số nhỏ hơn {rules.Grades[i - 1].From}"), Text($"a number below {rules.Grades[i - 1].From}"))));
            }

            if (rules.Grades[i].Id.Length > 0 && rules.Grades.Take(i).Any(grade => grade.Id == rules.Grades[i].Id))
            {
                errors.Add(OutcomeError.At(Text($"$.grades[{i}].id"), RuleTexts.Again(rules.Grades[i].Id), new("mỗi mức xếp loại một lần", "each grade once")));
            }
        }
    }

    private static void CheckHeadlineRates(RuleSet rules, List<OutcomeError> errors)
    {
        for (var i = 0; i < rules.HeadlineRates.Length; i++)
        {
            var rate = rules.HeadlineRates[i];
            if (rate.Item.Length > 0 && rules.FindComponent(rate.Item) is null && rules.FindGroup(rate.Item) is null)
            {
                errors.Add(OutcomeError.At(
                    Text($"$.headlineRates[{i}].item"), RuleTexts.Quoted(rate.Item), new("mã của một nhóm hoặc chỉ số thành phần", "the id of a group or a component")));
            }

            if (rate.Id.Length > 0 && rules.HeadlineRates.Take(i).Any(earlier => earlier.Id == rate.Id))
            {
                errors.Add(OutcomeError.At(Text($"$.headlineRates[{i}].id"), RuleTexts.Again(rate.Id), new("mỗi tỷ lệ một lần", "each rate once")));
            }
        }
    }

    // Every item of a result is found by its id, so an id may stand only once.
    private static void CheckIds(RuleSet rules, List<OutcomeError> errors)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { RuleSet.TotalId };
        for (var g = 0; g < rules.Groups.Length; g++)
        {
            CheckId(rules.Groups[g].Id, Text($"$.groups[{g}].id"));
            for (var c = 0; c < rules.Groups[g].Components.Length; c++)
            {
                CheckId(rules.Groups[g].Components[c].Id, Text($"$.groups[{g}].components[{c}].id"));
            }
        }

        void CheckId(string id, string path)
        {
            if (id.Length > 0 && !seen.Add(id))
            {
                errors.Add(OutcomeError.At(
                    path, RuleTexts.Again(id),
                    new("mã mà không nhóm hay chỉ số nào khác dùng, và khác TOTAL", "an id that no other group or component has, and not TOTAL")));
            }
        }
    }

    private static void CheckSharing(Group group, int index, string groupPath, List<OutcomeError> errors)
    {
        var component = group.Components[index];
        var path = Text($"{groupPath}.components[{index}]");
        var isKnown = !IsWrong(errors, $"{path}.empty") && !IsWrong(errors, $"{path}.sharedWith");
        if (isKnown && component.Empty == EmptyPolicy.Shared == component.SharedWith.IsEmpty)
        {
            errors.Add(component.SharedWith.IsEmpty
                ? OutcomeError.At(
                    $"{path}.sharedWith", OutcomeError.Nothing,
                    new("mã của các chỉ số cùng nhóm nhận điểm của chỉ số được chia", "the ids of the siblings that take the points of a shared component"))
                : OutcomeError.At(
                    $"{path}.sharedWith", new("một danh sách", "a list"), new("không ghi, trừ khi empty là shared", "nothing, unless empty is shared")));
        }

        for (var i = 0; i < component.SharedWith.Length; i++)
        {
            var id = component.SharedWith[i];
            var sibling = group.Components.FirstOrDefault(other => other.Id == id);
            var isTaker = sibling is not null && sibling != component
                && (sibling.Maximum > 0 || IsWrong(errors, Text($"{groupPath}.components[{group.Components.IndexOf(sibling)}].maximum")));
            if (id.Length > 0 && !isTaker)
            {
                errors.Add(OutcomeError.At(
                    Text($"{path}.sharedWith[{i}]"), RuleTexts.Quoted(id),
                    new("mã của một chỉ số khác cùng nhóm có điểm tối đa lớn hơn 0", "the id of another component of the same group with a maximum above 0")));
            }
        }
    }

    private static void CheckFactors(RuleSet rules, Component component, string path, List<OutcomeError> errors)
    {
        for (var i = 0; i < component.MultipliedBy.Length; i++)
        {
            var factor = rules.FindComponent(component.MultipliedBy[i]);
            if (component.MultipliedBy[i].Length > 0 && (factor is null || factor == component || !factor.MultipliedBy.IsEmpty))
            {
                errors.Add(OutcomeError.At(
                    Text($"{path}.multipliedBy[{i}]"), RuleTexts.Quoted(component.MultipliedBy[i]),
                    new("mã của một chỉ số khác mà bản thân không bị nhân", "the id of another component that is itself not multiplied")));
            }
        }
    }

    private static bool IsWrong(List<OutcomeError> errors, string path) => errors.Exists(error => error.Where == path);

    private static bool ConcernsTotal(OutcomeError error)
    {
        var name = error.Where[(error.Where.LastIndexOf('.') + 1)..];
        return name is "totalMaximum" or "pointsDigits" or "groups" or "components" or "maximum" or "weight"
            || name.StartsWith("groups[", StringComparison.Ordinal) || name.StartsWith("components[", StringComparison.Ordinal);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
