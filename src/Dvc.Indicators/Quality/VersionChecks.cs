using System.Collections.Immutable;
using System.Globalization;

namespace Dvc.Indicators;

/// <summary>The findings about two versions of one dossier.</summary>
internal static class VersionChecks
{
    public static ImmutableArray<QualityFinding> Of(DossierVersion counted, DossierVersion superseded, QualityContext context)
    {
        var findings = ImmutableArray.CreateBuilder<QualityFinding>(3);
        var isTie = counted.Updated == superseded.Updated;
        var updated = superseded.Updated?.ToString() ?? "";
        var (rule, text) = isTie
            ? (QualityRule.DuplicateKey, Duplicate(superseded.Key, updated))
            : (QualityRule.SupersededVersion, Superseded(superseded.Key, updated, counted));
        findings.Add(Finding(rule, superseded, Fields.Updated, updated, text));

        if (context.AgencyOf(counted.Agency) != context.AgencyOf(superseded.Agency))
        {
            var agency = superseded.Agency.ToString();
            findings.Add(Finding(QualityRule.KeyAtTwoAgencies, superseded, Fields.Agency, agency, TwoAgencies(superseded, counted)));
        }

        if (!isTie && superseded.Status is DossierStatus.Processed or DossierStatus.Returned
            && counted.Status is DossierStatus.Received or DossierStatus.InProcess)
        {
            var (before, after) = (Text(superseded.Status.Value), Text(counted.Status.Value));
            findings.Add(Finding(
                QualityRule.ProcessedBeforeInProcess, superseded, Fields.Status, before, Reopened(superseded.Key, before, after)));
        }

        return findings.ToImmutable();
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

    private static LocalizedText TwoAgencies(DossierVersion superseded, DossierVersion counted) => new(
        $"Hồ sơ {counted.Key}: mã có ở hai cơ quan {superseded.Agency} và {counted.Agency}; "
        + $"hồ sơ được tính cho {counted.Agency}, đề nghị kiểm tra cơ quan thực hiện.",
        $"Dossier {counted.Key}: the key is at two agencies, {superseded.Agency} and {counted.Agency}; "
        + $"it counts for {counted.Agency}, check which of them handles it.");

    private static LocalizedText Reopened(string key, string before, string after) => new(
        $"Hồ sơ {key}: phiên bản trước có trạng thái {before} (đã xử lý), phiên bản sau có trạng thái {after}; "
        + "đề nghị kiểm tra hồ sơ được mở lại hay phần mềm gửi sai trạng thái.",
        $"Dossier {key}: the earlier version has status {before} (processed), the later one {after}; "
        + "check whether it was opened again or the software sent a wrong status.");

    private static string Text(DossierStatus status) => ((int)status).ToString(CultureInfo.InvariantCulture);
}
