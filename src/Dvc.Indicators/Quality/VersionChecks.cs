using System.Collections.Immutable;
using System.Globalization;

namespace Dvc.Indicators;

/// <summary>The findings about two versions of one dossier.</summary>
internal static class VersionChecks
{
    /// <summary>The rule about the times of two versions of one dossier.</summary>
    public static QualityRule TieRuleOf(DossierVersion counted, DossierVersion superseded) =>
        counted.Updated == superseded.Updated ? QualityRule.DuplicateKey : QualityRule.SupersededVersion;

    /// <summary>Whether two codes are those of different agencies.</summary>
    public static bool AreTwoAgencies(AgencyCode counted, AgencyCode superseded, QualityContext context) =>
        counted != superseded && context.AgencyOf(counted) != context.AgencyOf(superseded);

    /// <summary>The rules that find something, in their order.</summary>
    /// <param name="counted">The version that counts.</param>
    /// <param name="superseded">A version of the same dossier that does not.</param>
    /// <param name="context">What is known besides.</param>
    private static IEnumerable<QualityRule> RulesOf(DossierVersion counted, DossierVersion superseded, QualityContext context)
    {
        var times = TieRuleOf(counted, superseded);
        yield return times;
        if (AreTwoAgencies(counted.Agency, superseded.Agency, context))
        {
            yield return QualityRule.KeyAtTwoAgencies;
        }

        if (times == QualityRule.SupersededVersion && superseded.Status is DossierStatus.Processed or DossierStatus.Returned
            && counted.Status is DossierStatus.Received or DossierStatus.InProcess)
        {
            yield return QualityRule.ProcessedBeforeInProcess;
        }
    }

    /// <summary>The findings, each about the place of the version that does not count.</summary>
    public static ImmutableArray<QualityFinding> Of(DossierVersion counted, DossierVersion superseded, QualityContext context) =>
        [.. RulesOf(counted, superseded, context).Select(rule => Finding(rule, counted, superseded))];

    private static QualityFinding Finding(QualityRule rule, DossierVersion counted, DossierVersion superseded)
    {
        var updated = superseded.Updated?.ToString() ?? "";
        return rule switch
        {
            QualityRule.DuplicateKey => Finding(rule, superseded, Fields.Updated, updated, Duplicate(superseded.Key, updated)),
            QualityRule.SupersededVersion => Finding(rule, superseded, Fields.Updated, updated, Superseded(superseded.Key, updated, counted)),
            QualityRule.KeyAtTwoAgencies =>
                Finding(rule, superseded, Fields.Agency, superseded.Agency.ToString(), TwoAgencies(counted.Key, counted.Agency, superseded.Agency)),
            _ => Finding(
                rule, superseded, Fields.Status, Text(superseded.Status!.Value),
                Reopened(counted.Key, Text(superseded.Status.Value), Text(counted.Status!.Value))),
        };
    }

    private static QualityFinding Finding(QualityRule rule, DossierVersion version, string column, string value, LocalizedText text) =>
        new()
        {
            Rule = rule,
            Key = version.Key,
            Agency = version.Agency,
            Column = column,
            Value = value,
            Place = version.Place,
            Message = text,
        };

    private static LocalizedText Duplicate(string key, string updated)
    {
        var (vietnamese, english) = updated.Length == 0
            ? ($"đều không có {Fields.Updated}", $"none of them has {Fields.Updated}")
            : ($"cùng {Fields.Updated} {updated}", $"all have {Fields.Updated} {updated}");
        return new LocalizedText(
            $"Hồ sơ {key}: mã xuất hiện nhiều lần, {vietnamese}; bản ghi đọc sau cùng được tính; "
            + $"đề nghị xóa bản ghi thừa hoặc ghi {Fields.Updated}.",
            $"Dossier {key}: the key is there more than once and {english}; the record read last counts; "
            + $"delete the others or write {Fields.Updated}.");
    }

    private static LocalizedText Superseded(string key, string updated, DossierVersion counted)
    {
        var (vietnamese, english) = updated.Length == 0
            ? ($"không có {Fields.Updated}", $"without {Fields.Updated}")
            : (updated, $"of {updated}");
        return new LocalizedText(
            $"Hồ sơ {key}: phiên bản {vietnamese} được thay bằng phiên bản {counted.Updated} và không được tính; "
            + "đề nghị kiểm tra nếu phiên bản sau không đúng.",
            $"Dossier {key}: the version {english} is replaced by that of {counted.Updated} and does not count; "
            + "look into it only if the later one is wrong.");
    }

    /// <summary>That the versions of a dossier name two agencies.</summary>
    public static LocalizedText TwoAgencies(string key, AgencyCode counted, AgencyCode superseded) => new(
        $"Hồ sơ {key}: mã có ở hai cơ quan {superseded} và {counted}; hồ sơ được tính cho {counted}, đề nghị kiểm tra cơ quan thực hiện.",
        $"Dossier {key}: the key is at two agencies, {superseded} and {counted}; it counts for {counted}, check which of them handles it.");

    private static LocalizedText Reopened(string key, string before, string after) => new(
        $"Hồ sơ {key}: phiên bản trước có trạng thái {before} (đã xử lý), phiên bản sau có trạng thái {after}; "
        + "đề nghị kiểm tra hồ sơ được mở lại hay phần mềm gửi sai trạng thái.",
        $"Dossier {key}: the earlier version has status {before} (processed), the later one {after}; "
        + "check whether it was opened again or the software sent a wrong status.");

    private static string Text(DossierStatus status) => ((int)status).ToString(CultureInfo.InvariantCulture);
}
