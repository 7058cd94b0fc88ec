using System.Globalization;
using System.Text;

namespace Dvc.Indicators.Cli.Text;

/// <summary>The records that count against an agency in one component, as text for people.</summary>
internal static class AgainstText
{
    private static readonly LocalizedText Dossiers = new("Hồ sơ", "Dossiers");
    private static readonly LocalizedText Petitions = new("Phản ánh, kiến nghị", "Petitions");

    public static string OfDossiers(IReadOnlyCollection<Against> all, long limit, Language language) => Of(Dossiers, all, limit, language);

    public static string OfPetitions(IReadOnlyCollection<Against> all, long limit, Language language) => Of(Petitions, all, limit, language);

    private static string Of(LocalizedText what, IReadOnlyCollection<Against> all, long limit, Language language)
    {
        var text = new StringBuilder();
        var count = all.Count.ToString(CultureInfo.InvariantCulture);
        text.Append(language == Language.Vietnamese
            ? $"{what.Vietnamese} nằm trong mẫu số nhưng không được tính vào tử số: {count}\n"
            : $"{what.English} in the denominator that do not count in the numerator: {count}\n");
        foreach (var each in all.Take((int)Math.Min(limit, int.MaxValue)))
        {
            var place = each.Place.Length == 0 ? "" : $", {each.Place}";
            text.Append("  ").Append(each.Key).Append(" (").Append(each.Agency).Append(place).Append(')');
            text.Append(each.Reason is { } reason ? $": {reason.In(language)}" : "").Append('\n');
        }

        if (all.Count > limit)
        {
            var more = (all.Count - limit).ToString(CultureInfo.InvariantCulture);
            text.Append(language == Language.Vietnamese ? $"  … và {more} trường hợp khác (--limit N)\n" : $"  … and {more} more (--limit N)\n");
        }

        return text.ToString();
    }
}
