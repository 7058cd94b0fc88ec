using System.Globalization;

namespace Dvc.Indicators.Benchmarks.Rivals;

/// <summary>
/// The counts of a tally as SQL over the columns of a file of dossiers: every fact but that of petitions, with the rules of status, time
/// taken off for supplements, promised times and limits of procedures. By instant; a promised day is its last second already.
/// </summary>
internal sealed class DossierSql(JudgedPeriod period, WorkingCalendar calendar)
{
    /// <summary>The conditions of the facts in the order of their bits, of a dossier that was received; the last two need no more.</summary>
    private static readonly string[] Conditions =
    [
        "true", "DungHan", "TrucTuyen", "TrucTuyen", "TrucTuyen AND (CoTepKetQua OR TraKetQuaGiay IS DISTINCT FROM true)", "TraTrucTuyen",
        "LePhi > 0", "NoPhi", "NoPhi AND TraTrucTuyen", "CoTepKetQua", "CoTepThanhPhan AND CoTepKetQua",
        "HoSoCoThanhPhanSoHoa OR DuocSoHoa", "DuocLayTuKhoDMQG", "DuocLayTuKhoDMQG OR TaiKhoanDuocXacThucVoiVNeID",
        "DungHan AND NOT KhongHaiLong", "KhongHaiLong",
    ];

    private const int OnlineService = 3;

    private static readonly int[] ProcedureFacts =
        [.. FigureVocabulary.ProcedureFacts.Select(fact => int.TrailingZeroCount((int)fact))];

    private string Start => Literal(period.Period.Start);

    private string Cut => Literal(period.Cut);

    private string End => Literal(period.Cut < period.Period.End ? period.Cut : period.Period.End);

    // What ends with the cut at a midnight has used up nothing of the day that begins.
    private string LastOfCut => period.Cut.IsMidnight ? $"({Cut} - INTERVAL 1 SECOND)" : Cut;

    /// <summary>What the queries need besides dossiers and procedures: working days so far, and the last working day, for each day.</summary>
    public string Setup
    {
        get
        {
            var (working, last) = (new List<int>(), new List<int>());
            var from = period.Period.FirstDay;
            var to = period.Cut.Date > period.Period.LastDay ? period.Cut.Date : period.Period.LastDay;
            for (var day = from; day <= to; day = day.AddDays(1))
            {
                var isWorking = calendar.Covers(day.Year) && calendar.IsWorkingDay(day);
                working.Add(working.LastOrDefault() + (isWorking ? 1 : 0));
                last.Add(isWorking ? last.Count : last.LastOrDefault());
            }

            return $"SET VARIABLE ngay_lam_viec = [{string.Join(',', working)}]; SET VARIABLE ngay_lam_viec_cuoi = [{string.Join(',', last)}]";
        }
    }

    /// <summary>Agency and one counter a fact. Rows without reception are few or none, so they are looked for apart.</summary>
    public string Agencies(DossierSource source) => source.IsScannedOnce
        ? $"{Facts(source, Entered)} {AgencyCounts(Counters(isReceived: false))}"
        : $"""
        {Facts(source, Received)}, dem AS ({AgencyCounts(Counters(isReceived: true))} UNION ALL {Unreceived(source)})
        SELECT CoQuan, {Sums} FROM dem GROUP BY CoQuan
        """;

    /// <summary>Agency, procedure and one counter for each of the facts of procedures; pairs without any are left out.</summary>
    public string Pairs(DossierSource source) => $"""
        {Facts(source, Entered)}
        SELECT CoQuan::VARCHAR, ThuTuc::VARCHAR, {PairCounters} FROM su_kien GROUP BY CoQuan, ThuTuc HAVING {AnyPairFact}
        """;

    /// <summary>Both in one query: the agencies have no procedure. Counted by pair, and the pairs added up.</summary>
    public string BothByRollUp(DossierSource source) => $"""
        {Facts(source, Entered)},
        cap AS MATERIALIZED (SELECT CoQuan, ThuTuc, {Counters(isReceived: false)} FROM su_kien GROUP BY CoQuan, ThuTuc)
        SELECT CoQuan::VARCHAR, '', {Sums} FROM cap GROUP BY CoQuan
        UNION ALL SELECT CoQuan::VARCHAR, ThuTuc::VARCHAR, {AllNames} FROM cap WHERE {string.Join(" + ", ProcedureFacts.Select(Name))} > 0
        """;

    /// <summary>The same by grouping sets.</summary>
    public string BothByGroupingSets(DossierSource source) => $"""
        {Facts(source, Entered)}
        SELECT CoQuan::VARCHAR, coalesce(ThuTuc::VARCHAR, ''), {Counters(isReceived: false)} FROM su_kien
        GROUP BY GROUPING SETS ((CoQuan), (CoQuan, ThuTuc)) HAVING ThuTuc IS NULL OR {AnyPairFact}
        """;

    /// <summary>
    /// What figures need of each agency: one counter a fact, and of how many procedures a dossier has each of the facts of procedures.
    /// </summary>
    public string Figures(DossierSource source) => $"""
        {Facts(source, Entered)},
        cap AS (SELECT CoQuan, ThuTuc, {Counters(isReceived: false)} FROM su_kien GROUP BY CoQuan, ThuTuc)
        SELECT CoQuan::VARCHAR, {Sums}, {ProcedureNumbers} FROM cap GROUP BY CoQuan
        """;

    private static string ProcedureNumbers => string.Join(", ", ProcedureFacts.Select(fact => $"count_if({Name(fact)} > 0) AS p{fact}"));

    private static string Sums => string.Join(", ", Conditions.Select((_, fact) => $"sum({Name(fact)})::BIGINT AS {Name(fact)}"));

    private static string AllNames => string.Join(", ", Conditions.Select((_, fact) => Name(fact)));

    private static string PairCounters => string.Join(", ", ProcedureFacts.Select(fact => $"{Counter(fact, false)} AS {Name(fact)}"));

    private static string AnyPairFact => $"({string.Join(" OR ", ProcedureFacts.Select(fact => $"{Counter(fact, false)} > 0"))})";

    private string Entered =>
        $"coalesce(NgayTiepNhan, NgayNopHoSo) >= {Start} AND coalesce(NgayTiepNhan, NgayNopHoSo) < {End}";

    private string Received => $"NgayTiepNhan >= {Start} AND NgayTiepNhan < {End}";

    private static string Name(int fact) => $"f{fact}";

    // A group whose conditions are all unknown would be counted as unknown.
    private static string Counter(int fact, bool isReceived)
    {
        var condition = isReceived || fact == OnlineService ? Conditions[fact] : $"DaNhan AND ({Conditions[fact]})";
        return condition == "true" ? "count(*)" : $"coalesce(count_if({condition}), 0)::BIGINT";
    }

    private static string Counters(bool isReceived) =>
        string.Join(", ", Conditions.Select((_, fact) => $"{Counter(fact, isReceived)} AS {Name(fact)}"));

    private static string AgencyCounts(string counters) => $"SELECT CoQuan::VARCHAR AS CoQuan, {counters} FROM su_kien GROUP BY su_kien.CoQuan";

    private static string Literal(VietnamTime time) => $"TIMESTAMP '{time.ToString().Replace('T', ' ')}'";

    private string Unreceived(DossierSource source) => $"""
        SELECT {source.Agency}::VARCHAR, {string.Join(", ", Conditions.Select((_, fact) => fact == OnlineService ? "count(*)" : "0"))}
        FROM {source.From} WHERE NgayTiepNhan IS NULL AND NgayNopHoSo >= {Start} AND NgayNopHoSo < {End}
        AND TrangThaiHoSo NOT IN (1, 3) AND KenhThucHien = 2 GROUP BY {source.Agency}
        """;

    private string Facts(DossierSource source, string inPeriod) => $"""
        WITH ho_so AS (
            SELECT *, {source.Agency} AS CoQuan, {source.Procedure} AS ThuTuc,
                least({Cut}, CASE WHEN TrangThaiHoSo >= 7 THEN coalesce(NgayKetThucXuLy, NgayTra)
                    WHEN TrangThaiHoSo IN (5, 6) THEN NgayYeuCauBoSung END) AS KetThuc
            FROM {source.From} WHERE {inPeriod} AND TrangThaiHoSo NOT IN (1, 3)),
        tinh AS (
            SELECT *, CASE WHEN TrangThaiHoSo NOT IN (5, 6) AND NgayYeuCauBoSung IS NOT NULL AND NgayHoanThanhBoSung IS NOT NULL
                THEN KetThuc - to_microseconds(greatest(0,
                    epoch_us(least(NgayHoanThanhBoSung, KetThuc)) - epoch_us(greatest(NgayYeuCauBoSung, NgayTiepNhan))))
                ELSE KetThuc END AS DenLuc
            FROM ho_so),
        su_kien AS (
            SELECT *, NgayTiepNhan IS NOT NULL AS DaNhan, KenhThucHien = 2 AS TrucTuyen, DuocThanhToanTrucTuyen IN (1, 2) AS TraTrucTuyen,
                CASE WHEN CoPhi IS NULL THEN LePhi > 0 ELSE CoPhi AND LePhi IS DISTINCT FROM 0 END AS NoPhi,
                CASE WHEN NgayHenTra IS NOT NULL AND NOT (TrangThaiHoSo IN (5, 6) AND SoLanBoSung > 1) THEN DenLuc <= NgayHenTra
                    WHEN TrangThaiHoSo IN (5, 6) AND SoLanBoSung > 1 THEN false
                    WHEN DonViThoiHan IS NULL OR NgayTiepNhan IS NULL THEN true
                    WHEN DonViThoiHan = 'gio' THEN epoch_us(DenLuc) - epoch_us(NgayTiepNhan) <= ThoiHan * 3600000000
                    WHEN DonViThoiHan = 'ngaylamviec' THEN
                        {DayOf("ngay_lam_viec")} - getvariable('ngay_lam_viec')[{DayNumber("NgayTiepNhan")}] <= ThoiHan
                    ELSE greatest(0, {DayOf("ngay_lam_viec_cuoi")} - {DayNumber("NgayTiepNhan")} + 1) <= ThoiHan END AS DungHan
            FROM tinh)
        """;

    private string DayOf(string list) =>
        $"getvariable('{list}')[greatest({DayNumber($"least(DenLuc, {LastOfCut})")}, {DayNumber("NgayTiepNhan")})]";

    private string DayNumber(string time) => string.Create(
        CultureInfo.InvariantCulture, $"(date_diff('day', DATE '{period.Period.FirstDay:yyyy-MM-dd}', {time}) + 1)");
}
