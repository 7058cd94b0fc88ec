using Dvc.Indicators.Files;

namespace Dvc.Indicators.Cli;

/// <summary>
/// Goes through a run over two made-up dossiers on another processor while the command line, agencies and procedures are read: most of a short
/// run is spent on loading types and on binding methods when they are first used, and that has then been done. Nothing of it is seen.
/// </summary>
internal static class Rehearsal
{
    private static ReadOnlySpan<byte> Dossiers =>
        """
        MaHoSo,MaTTHC,MaCoQuan,KenhThucHien,TrangThaiHoSo,NgayNopHoSo,NgayTiepNhan,NgayHenTra,NgayKetThucXuLy,NgayTra,NgayYeuCauBoSung,NgayHoanThanhBoSung,SoLanBoSung,LePhi,DuocThanhToanTrucTuyen,CoTepThanhPhan,CoTepKetQua,HoSoCoThanhPhanSoHoa,DuocSoHoa,DuocLayTuKhoDMQG,TaiKhoanDuocXacThucVoiVNeID,KhongHaiLong,CanBoXuLy,NgayCapNhat
        H1.1-260105-000001,1.000001,H1.1,2,10,2026-01-05 07:29:56,2026-01-05 08:29:56,2026-01-09 17:00:00,2026-01-07 10:00:00,2026-01-07 11:00:00,2026-01-06 08:00:00,2026-01-06 09:00:00,1,50000,1,1,1,1,1,1,1,0,Trần Văn Thảo,2026-01-07 11:00:01
        H1.1-260105-000002,1.000002,H1.1,1,4,2026-01-05 07:30:56,2026-01-05 08:30:56,2026-01-09 17:00:00,,,,,0,,0,0,0,0,0,0,0,0,Đinh Đức Hải,2026-01-05 08:30:56

        """u8;

    /// <summary>Starts it where it helps: a verb that counts dossiers, and a second processor that it may use.</summary>
    /// <param name="args">The arguments of the tool.</param>
    public static void Start(string[] args)
    {
        if (Environment.ProcessorCount > 1 && args is ["tally" or "score", ..] && Array.IndexOf(args, "--dossiers") >= 0 && !IsForOneThread(args))
        {
            var isUnique = Array.IndexOf(args, "--assume-unique") >= 0;
            var isTally = args[0] == "tally";
            Task.Factory.StartNew(
                () => Run(isUnique, isTally), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
    }

    private static bool IsForOneThread(string[] args) =>
        Array.IndexOf(args, "--threads=1") >= 0 || (Array.IndexOf(args, "--threads") is >= 0 and var option && args.ElementAtOrDefault(option + 1) == "1");

    /// <summary>Counts the dossiers.</summary>
    /// <param name="isUnique">Whether versions are not looked for.</param>
    internal static RecordRunResult Count(bool isUnique) => RecordRun.Execute(new RecordInputs
    {
        Dossiers = [InputSource.FromBytes("rehearsal", Dossiers.ToArray())],
        Period = ReportingPeriod.Year(2026),
        AssumeUnique = isUnique,
        Threads = 1,
    }).Value!;

    private static void Run(bool isUnique, bool isTally)
    {
        var result = Count(isUnique);
        if (isTally)
        {
            TallyCsv.Write(result.Figures, result.Rules, Stream.Null);
        }
        else
        {
            ResultCsv.Write(result.Score(), Stream.Null);
        }
    }
}
