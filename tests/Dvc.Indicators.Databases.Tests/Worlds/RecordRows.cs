using System.Globalization;
using System.Text;
using Dvc.Indicators.Tests.Oracle;

namespace Dvc.Indicators.Databases.Tests.Worlds;

/// <summary>The records of a world as rows of texts, with some that must be rejected: the same for a file and for the tables of engines.</summary>
internal sealed class RecordRows
{
    /// <summary>Tells rows apart; not a column of the contract.</summary>
    public const string Id = "so_thu_tu";

    /// <summary>Whether the deadline has a time of day; not a column of the contract.</summary>
    public const string DueHasTime = "han_co_gio";

    private readonly Random _random;

    private RecordRows(World world, bool isUnique)
    {
        _random = new Random(world.Dossiers.Count);

        // A table whose dossiers have versions tells when they were written.
        world = world with { Columns = world.Columns | DossierColumns.Updated };
        (World, IsUnique) = (world, isUnique);
        Columns = [.. PortalColumns.Dossiers.Where((_, place) => PortalColumns.ColumnAt(place) is var column && (column == DossierColumns.None || world.Columns.HasFlag(column)))];
        var dossiers = isUnique ? world.Dossiers.DistinctBy(dossier => dossier.Key) : world.Dossiers;
        foreach (var dossier in dossiers)
        {
            Rows.Add(RowOf(dossier));
            if (_random.Next(9) == 0)
            {
                Rows.Add(Faulty(RowOf(dossier)));
            }
        }
    }

    public World World { get; }

    public bool IsUnique { get; }

    /// <summary>The columns that the world has, in the order of the contract.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The values by column; what is not there is NULL.</summary>
    public List<Dictionary<string, string>> Rows { get; } = [];

    public static RecordRows Of(World world, bool isUnique) => new(world, isUnique);

    /// <summary>The rows as a CSV file.</summary>
    public byte[] Csv() => Encoding.UTF8.GetBytes(string.Join('\n', Rows
        .Select(row => string.Join(',', Columns.Select(column => row.GetValueOrDefault(column, ""))))
        .Prepend(string.Join(',', Columns))) + "\n");

    // Both written forms of a code, and deadlines without a time of day.
    private Dictionary<string, string> RowOf(Dossier dossier)
    {
        var row = new Dictionary<string, string>
        {
            ["MaHoSo"] = dossier.Key,
            ["MaTTHC"] = dossier.Procedure,
            ["MaCoQuan"] = _random.Next(3) == 0 ? Reversed(dossier.Agency.ToString()!) : dossier.Agency.ToString()!,
            ["TrangThaiHoSo"] = Number((long)dossier.Status),
        };
        Add(row, "KenhThucHien", Number((long)dossier.Channel));
        Add(row, "NgayNopHoSo", Time(dossier.Submitted));
        Add(row, "NgayTiepNhan", Time(dossier.Received));
        Add(row, "NgayHenTra", dossier.Due is { HasTimeOfDay: false } day ? Day(day.Time) : Time(dossier.Due?.Time));
        Add(row, "NgayKetThucXuLy", Time(dossier.Finished));
        Add(row, "NgayTra", Time(dossier.Returned));
        Add(row, "NgayYeuCauBoSung", Time(dossier.SupplementRequested));
        Add(row, "NgayHoanThanhBoSung", Time(dossier.SupplementCompleted));
        Add(row, "SoLanBoSung", Number(dossier.SupplementRounds));
        Add(row, "LePhi", dossier.Fee?.ToString(CultureInfo.InvariantCulture));
        Add(row, "DuocThanhToanTrucTuyen", Number(dossier.OnlinePayment));
        Add(row, "CoTepThanhPhan", Flag(dossier.HasPaperFile));
        Add(row, "CoTepKetQua", Flag(dossier.HasResultFile));
        Add(row, "HoSoCoThanhPhanSoHoa", Flag(dossier.PapersDigitised));
        Add(row, "DuocSoHoa", Flag(dossier.Digitised));
        Add(row, "DuocLayTuKhoDMQG", Flag(dossier.FromNationalStore));
        Add(row, "TaiKhoanDuocXacThucVoiVNeID", Flag(dossier.IdentifiedByVneid));
        Add(row, "KhongHaiLong", Flag(dossier.Disliked));
        Add(row, "NgayCapNhat", Time(dossier.Updated));
        return row;
    }

    private Dictionary<string, string> Faulty(Dictionary<string, string> row)
    {
        switch (_random.Next(7))
        {
            case 0:
                row.Remove("MaHoSo");
                break;
            case 1:
                row["TrangThaiHoSo"] = "44";
                break;
            case 2:
                row.Remove("TrangThaiHoSo");
                break;
            case 3:
                row["MaCoQuan"] = "X99.7";
                break;
            case 4:
                row["KenhThucHien"] = "7";
                break;
            case 5:
                row["NgayTiepNhan"] = "1989-12-31 23:59:59";
                row["KhongHaiLong"] = "3";
                break;
            default:
                row["NgayTra"] = "1900-01-01 00:00:00";
                row["SoLanBoSung"] = "-2";
                break;
        }

        return row;
    }

    private static void Add(Dictionary<string, string> row, string column, string? value)
    {
        if (value is not null)
        {
            row[column] = value;
        }
    }

    private static string Reversed(string code) =>
        code.Contains('.', StringComparison.Ordinal) && char.IsLetter(code[0]) ? string.Join('.', code.Split('.').Reverse().Prepend("000")) : code;

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private string? Flag(bool flag) => flag ? "1" : _random.Next(2) == 0 ? "0" : null;

    private static string? Time(VietnamTime? time) => time is { } known
        ? known.Date.ToString("yyyy-MM-dd ", CultureInfo.InvariantCulture) + known.TimeOfDay.ToString("HH:mm:ss", CultureInfo.InvariantCulture)
        : null;

    private static string Day(VietnamTime time) => time.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
