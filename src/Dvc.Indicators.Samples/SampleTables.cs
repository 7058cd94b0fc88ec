using System.Globalization;

namespace Dvc.Indicators.Samples;

/// <summary>Writes the small files of a sample that are the same for every seed: agencies, procedures, authority, given figures.</summary>
internal static class SampleTables
{
    public static void WriteAgencies(TextWriter file, SamplePlan plan)
    {
        var tree = plan.Province.Agencies;
        file.Write("code,name,level,parent,valid_from,valid_to,successor\n");
        foreach (var agency in tree.Agencies)
        {
            var level = agency.Level switch
            {
                AgencyLevel.Ministry => "ministry",
                AgencyLevel.Province => "province",
                AgencyLevel.Department => "department",
                _ => "commune",
            };
            file.Write($"{agency.WrittenCode},{Quoted(agency.Name)},{level},{agency.Parent},");
            file.Write($"{Day(agency.ValidFrom)},{Day(agency.ValidTo)},{string.Join('|', agency.Successors)}\n");
        }
    }

    public static void WriteProcedures(TextWriter file, SamplePlan plan)
    {
        file.Write("MaTTHC,TenTTHC,CoPhi,TraKetQuaGiay,DoiTuongNguoiDan,ThoiHan,DonViThoiHan,DayDuNoiDung,CongKhai\n");
        foreach (var procedure in plan.Catalogue.Procedures)
        {
            var limit = procedure.Limit is { } known
                ? string.Create(CultureInfo.InvariantCulture, $"{known.Amount},{UnitOf(known.Unit)}")
                : ",";
            file.Write($"{procedure.Code},{ProcedureNames.Of(procedure)},{Flag(procedure.HasFee)},{Flag(procedure.Index % 4 == 0)},");
            file.Write($"{Flag(procedure.ForCitizens)},{limit},{Flag(procedure.IsComplete)},{Flag(procedure.IsPublic)}\n");
        }
    }

    public static void WriteAuthority(TextWriter file, SamplePlan plan)
    {
        file.Write("MaCoQuan,MaTTHC,MucDo\n");
        foreach (var unit in plan.Catalogue.Units)
        {
            var agency = plan.Published.Agencies[unit.Row].WrittenCode;
            for (var i = 0; i < unit.Authority.Count; i++)
            {
                var level = plan.Catalogue.LevelOf(unit, i);
                var written = level == 0 ? "" : level.ToString(CultureInfo.InvariantCulture);
                file.Write($"{agency},{unit.Authority[i].Code},{written}\n");
            }
        }
    }

    /// <summary>Writes what records cannot determine. Of electronic certified copies the row says that nothing is known.</summary>
    public static void WriteFigures(TextWriter file, SamplePlan plan)
    {
        var published = plan.Published.Table;
        file.Write("agency,component,numerator,denominator,score\n");
        for (var row = 0; row < published.Agencies.Count; row++)
        {
            var agency = published.Agencies[row].WrittenCode;
            if (published[row, SampleIds.CertifiedCopies].Kind == FigureKind.Absent)
            {
                file.Write($"{agency},{SampleIds.CertifiedCopies},,,\n");
            }

            foreach (var item in GivenItems.Of(published, row))
            {
                var entry = published[row, item];
                var (numerator, denominator) = (entry.Figure.Numerator, entry.Figure.Denominator);
                file.Write(entry.Kind == FigureKind.Reported
                    ? string.Create(CultureInfo.InvariantCulture, $"{agency},{item},,,{entry.Reported.Value}\n")
                    : string.Create(CultureInfo.InvariantCulture, $"{agency},{item},{numerator},{denominator},\n"));
            }
        }
    }

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(',', '"', '\n') < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static char Flag(bool flag) => flag ? '1' : '0';

    private static string UnitOf(TimeLimitUnit unit) => unit switch
    {
        TimeLimitUnit.WorkingDays => "ngaylamviec",
        TimeLimitUnit.CalendarDays => "ngay",
        _ => "gio",
    };
}
