namespace Dvc.Indicators.Files;

/// <summary>Whether a wider result can tell the place of an agency: it must be about the same thing.</summary>
internal static class CohortCheck
{
    /// <summary>The place, or the sentence that tells what differs.</summary>
    public static (CohortPlace? Place, LocalizedText? Refusal) Find(RankedResult wider, RankedResult result, ReportAgency? lead)
    {
        if (lead is null)
        {
            return (null, new("báo cáo không có một cơ quan đứng đầu để so với khối", "the report has no single agency at its top"));
        }

        var row = wider.Scores.Agencies.IndexOf(lead.Agency.Code);
        var (own, other) = (result.Scores, wider.Scores);
        var differs = row < 0 ? new LocalizedText($"không có cơ quan {lead.Agency.WrittenCode}", $"it does not have the agency {lead.Agency.WrittenCode}")
            : own.Rules.Hash != other.Rules.Hash ? new("cách tính khác nhau", "the methods differ")
            : own.Context.Period != other.Context.Period ? new("kỳ báo cáo khác nhau", "the periods differ")
            : CutOf(own.Context) != CutOf(other.Context) ? new("thời điểm lấy số liệu khác nhau", "the cuts differ")
            : own[lead.Row].Total != other[row].Total ? new("tổng điểm của cơ quan khác nhau", "the agency's totals differ")
            : (LocalizedText?)null;
        var place = differs is null ? CohortPlace.Find(wider, row) : null;
        return (place, differs ?? (place is null ? new("khối có chưa đến hai cơ quan được xếp hạng", "its cohort has fewer than two ranked agencies") : null));
    }

    private static VietnamTime? CutOf(ScoringContext context) => context.Cut ?? context.Period?.End;
}
