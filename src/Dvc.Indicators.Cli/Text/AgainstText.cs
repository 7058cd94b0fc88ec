using System.Globalization;
using System.Text;
using Dvc.Indicators.Languages;

namespace Dvc.Indicators.Cli.Text;

/// <summary>The dossiers that count against an agency in one component, as text for people.</summary>
internal static class AgainstText
{
    public static string Of(IReadOnlyCollection<DossiersAgainst.Against> all, long limit, Language language)
    {
        var text = new StringBuilder();
        var count = all.Count.ToString(CultureInfo.InvariantCulture);
        text.Append(language == Language.Vietnamese
            ? $"Hồ sơ nằm trong mẫu số nhưng không được tính vào tử số: {count}\n"
            : $"Dossiers in the denominator that do not count in the numerator: {count}\n");
        foreach (var each in all.Take((int)Math.Min(limit, int.MaxValue)))
        {
            text.Append("  ").Append(each.Key).Append(" (").Append(each.Agency).Append(", ").Append(each.Place).Append(')');
            text.Append(each.Reason is { } reason ? $": {reason.In(language)}" : "").Append('\n');
        }

        if (all.Count > limit)
        {
            var more = (all.Count - limit).ToString(CultureInfo.InvariantCulture);
            text.Append(language == Language.Vietnamese ? $"  … và {more} hồ sơ khác (--limit N)\n" : $"  … and {more} more (--limit N)\n");
        }

        return text.ToString();
    }
}
