using System.Globalization;
using System.Text;

namespace Dvc.Indicators.Cli.Text;

/// <summary>One dossier explained: its versions and which one counts, for whom, whether it is on time and why, and the figures it counts in.</summary>
internal sealed class DossierText(DossierVersionList versions, IndexResult result, Language language)
{
    private readonly StringBuilder _text = new();

    public override string ToString()
    {
        _text.Clear();
        if (versions.All.Count == 0)
        {
            AddRejected();
            return _text.ToString();
        }

        var counted = versions.Counted;
        _text.Append(Say("Hồ sơ ", "Dossier ")).Append(counted.Dossier.Key);
        _text.Append(", ").Append(Say("thủ tục ", "procedure ")).Append(counted.Dossier.Procedure).Append('\n');
        AddVersions();
        AddReason(counted.Dossier);
        if (result.Agencies.Resolve(counted.Dossier.Agency) is >= 0 and var row)
        {
            AddAgencies(row);
            AddFigures(counted.Dossier, row);
        }
        else
        {
            _text.Append(Say(
                "  Không có cơ quan cấp trên nào như vậy; hồ sơ không được tính cho cơ quan nào.\n",
                "  There is no such agency; the dossier counts for none.\n"));
        }

        return _text.ToString();
    }

    private string Missing => Say(
        "chưa có số liệu, thiếu cột hoặc tệp cần thiết",
        "not measured, a column or file that it needs is missing");

    private string Say(string vietnamese, string english) => language == Language.Vietnamese ? vietnamese : english;

    private void AddVersions()
    {
        foreach (var (version, isSuperseded) in versions.All)
        {
            var updated = version.Dossier.Updated?.ToString() ?? Say("không có NgayCapNhat", "without NgayCapNhat");
            var fate = isSuperseded ? Say("bị thay thế", "superseded") : Say("được tính", "counts");
            _text.Append("  ").Append(Say("Bản ghi ", "Record ")).Append(FormattableString.Invariant($"{version.Place.Source}:{version.Place.Line}"));
            _text.Append(": ").Append(version.Dossier.Agency).Append(", ").Append(updated).Append(": ").Append(fate).Append('\n');
        }

        AddRejections();
    }

    // A dossier of which no record could be read.
    private void AddRejected()
    {
        _text.Append(Say("Hồ sơ ", "Dossier ")).Append(versions.Rejected[0].Key).Append('\n');
        AddRejections();
        _text.Append(Say("  Hồ sơ không được tính: không bản ghi nào đọc được.\n", "  It does not count: none of its records can be read.\n"));
    }

    private void AddRejections()
    {
        foreach (var rejection in versions.Rejected)
        {
            _text.Append("  ").Append(Say("Bị từ chối", "Rejected")).Append(" (").Append(rejection.Reason.ToText()).Append("): ");
            _text.Append(rejection.Message.In(language)).Append('\n');
        }
    }

    // Why it counts for another agency than the one that it names, or for one that perhaps had nothing to do with it.
    private void AddReason(Dossier counted)
    {
        var agency = counted.Agency;
        var reason = result.Agencies.StatusOf(agency) switch
        {
            AgencyStatus.Merged => Say("là cơ quan cũ: tính cho cơ quan kế thừa", "is a former agency: it counts for the successor"),
            AgencyStatus.Divided => Say(
                "là cơ quan cũ đã được chia cho nhiều cơ quan: tính cho cơ quan cấp trên chung gần nhất",
                "is a former agency that was divided among several: it counts for the nearest agency above all of them"),
            AgencyStatus.Ended => Say(
                "đã chấm dứt hoạt động trước kỳ và không có cơ quan kế thừa: tính cho cơ quan cấp trên gần nhất",
                "ended before the period without a successor: it counts for the nearest agency above"),
            AgencyStatus.NotBegun => Say(
                "chưa hoạt động trong kỳ: tính cho cơ quan cấp trên gần nhất",
                "begins only after the period: it counts for the nearest agency above"),
            _ => null,
        };
        if (reason is not null)
        {
            _text.Append(FormattableString.Invariant($"  {agency} {reason}.\n"));
        }

        if (result.Agencies.ReusedFrom(agency) is { } first && counted.Received?.Date < first)
        {
            var day = first.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            _text.Append(Say(
                $"  Tiếp nhận trước ngày {day}, khi cơ quan hiện mang mã {agency} bắt đầu hoạt động; vẫn được tính cho cơ quan này.\n",
                $"  It was received before {day}, when the agency began that has the code {agency} now; it counts for that agency all the same.\n"));
        }
    }

    private void AddAgencies(int row)
    {
        var path = result.Agencies.Ancestors(row).Prepend(row).Select(each => $"{result.Agencies[each].WrittenCode} {result.Agencies[each].Name}");
        _text.Append(Say("  Tính cho: ", "  Counts for: ")).Append(string.Join(" → ", path)).Append('\n');
    }

    private void AddFigures(Dossier counted, int row)
    {
        var facts = result.FactReader.Read(counted, out var verdict);
        _text.Append("  ").Append(result.Period.Period.Name(language));
        _text.Append(Say(", chốt ", ", cut ")).Append(result.Period.Cut).Append('\n');
        if (facts == DossierFacts.None)
        {
            _text.Append(Say(
                "  Hồ sơ không nằm trong chỉ số nào: chưa tiếp nhận trong kỳ trước thời điểm chốt, hoặc mới nộp, hoặc bị từ chối.\n",
                "  It is in no figure: not received in the period before the cut, or new, or refused at reception.\n"));
            return;
        }

        if (verdict is { } known)
        {
            _text.Append("  ").Append(known.Reason.In(language)).Append('\n');
        }

        foreach (var (component, part) in DossierParts.Find(result, facts, row))
        {
            AddLine(component, part switch
            {
                DossierPart.NotMeasured => Missing,
                DossierPart.Numerator => Say("tính vào tử số và mẫu số", "counts in numerator and denominator"),
                DossierPart.Denominator => Say("chỉ tính vào mẫu số", "counts in the denominator only"),
                DossierPart.Procedure => Say("làm cho thủ tục được tính nếu thuộc thẩm quyền", "makes its procedure count where it is under authority"),
                _ => Say("không tính", "does not count"),
            });
        }
    }

    private void AddLine(Component component, string says) => _text.Append("    ").Append(component.Number).Append(' ').Append(component.Id)
        .Append(' ').Append(component.Name.In(language)).Append(": ").Append(says).Append('\n');
}
