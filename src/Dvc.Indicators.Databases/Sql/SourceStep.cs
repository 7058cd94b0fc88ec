using System.Collections.Immutable;
using Dvc.Indicators.Files;

namespace Dvc.Indicators.Databases;

/// <summary>
/// The first step: the user's columns under names of ours, as texts and whole numbers. Whatever a table lacks is NULL or 0.
/// </summary>
internal sealed class SourceStep(SqlDialect dialect, DatabaseMapping mapping, DatabaseTable table)
{
    /// <summary>The times of a dossier in the order of the contract: our name and that of the column.</summary>
    public static readonly ImmutableArray<(string Name, string Column)> Times =
    [
        ("submitted", "NgayNopHoSo"), ("received", "NgayTiepNhan"), ("due", "NgayHenTra"), ("finished", "NgayKetThucXuLy"), ("returned", "NgayTra"),
        ("requested", "NgayYeuCauBoSung"), ("completed", "NgayHoanThanhBoSung"), ("updated", "NgayCapNhat"),
    ];

    /// <summary>The flags of a dossier in the order of the contract.</summary>
    public static readonly ImmutableArray<(string Name, string Column)> Flags =
    [
        ("has_papers", "CoTepThanhPhan"), ("has_result", "CoTepKetQua"), ("papers_digitised", "HoSoCoThanhPhanSoHoa"), ("digitised", "DuocSoHoa"),
        ("from_store", "DuocLayTuKhoDMQG"), ("identified", "TaiKhoanDuocXacThucVoiVNeID"), ("disliked", "KhongHaiLong"),
    ];

    private static readonly string[] EmptyWords = ["", "NULL", "\\N", "N/A", "NAN", "NONE", "-", "–"];

    // A second of Viet Nam is seven hours ahead of the same number of seconds in UTC.
    private const long ZoneSeconds = 7 * 3600;

    public string Render()
    {
        List<string> columns =
        [
            $"{Code("MaHoSo")} AS dossier",
            $"{Code("MaTTHC")} AS proc",
            $"{Code("MaCoQuan")} AS agency",
            $"{Choice("KenhThucHien", 3)} AS channel",
            $"{Choice("TrangThaiHoSo", 10)} AS status",
            .. Times.Select(time => $"{Time(time.Name, time.Column)} AS {time.Name}"),
            $"{TimeOfDay()} AS due_has_time",
            $"{Whole("SoLanBoSung")} AS rounds",
            $"{Fee()} AS fee",
            $"{Whole("DuocThanhToanTrucTuyen")} AS payment",
            .. Flags.Select(flag => $"{Flag(flag.Column)} AS {flag.Name}"),
        ];
        if (!table.IsUnique)
        {
            columns.Add($"{table.Order} AS version_order");
        }

        var where = table.Where is { } rows ? $"\nWHERE {rows}" : "";
        return $"SELECT {string.Join(",\n  ", columns)}\nFROM {table.From}{where}{dialect.Fence}";
    }

    /// <summary>The expression of a column; null where the table has none.</summary>
    private string? ExpressionOf(string column) => column == "NgayCapNhat" && table.Updated is { } updated ? $"({updated})"
        : table.Columns.GetValueOrDefault(column) is { } expression ? $"({expression})"
        : table.Constants.GetValueOrDefault(column) is { } constant ? dialect.Literal(constant)
        : null;

    private string TextOf(string expression) => $"TRIM({dialect.Text(expression)})";

    private string Code(string column)
    {
        var text = TextOf(ExpressionOf(column)!);
        return $"CASE WHEN UPPER({text}) IN ({string.Join(", ", EmptyWords.Select(dialect.Literal))}) THEN NULL ELSE {text} END";
    }

    // The code of a number or a given word; 0 where nothing is written, -1 for everything else.
    private string Choice(string column, int codes)
    {
        if (ExpressionOf(column) is not { } expression)
        {
            return "0";
        }

        var words = mapping.WordsOf(column);
        var numbers = Enumerable.Range(1, codes).Select(code => KeyValuePair.Create(SqlDialect.Number(code), SqlDialect.Number(code)));
        var choices = words.Concat(numbers.Where(number => !words.Any(word => word.Key == number.Key)));
        return $"CASE COALESCE(UPPER({TextOf(expression)}), '') WHEN '' THEN 0 {Whens(choices)} ELSE -1 END";
    }

    private string Flag(string column)
    {
        if (ExpressionOf(column) is not { } expression)
        {
            return "0";
        }

        var words = mapping.WordsOf(column);
        KeyValuePair<string, string>[] known = [new("1", "1"), new("TRUE", "1"), new("0", "0"), new("FALSE", "0")];
        var choices = words.Concat(known.Where(one => !words.Any(word => word.Key == one.Key)));
        return $"CASE COALESCE(UPPER({TextOf(expression)}), '') WHEN '' THEN 0 {Whens(choices)} ELSE -1 END";
    }

    private string Whens(IEnumerable<KeyValuePair<string, string>> choices) =>
        string.Join(' ', choices.Select(choice => $"WHEN {dialect.Literal(choice.Key)} THEN {choice.Value}"));

    private string Whole(string column) => ExpressionOf(column) is { } expression ? $"COALESCE({dialect.Whole(expression)}, 0)" : "0";

    // 0 unknown, 1 nothing, 2 more, -1 no fee.
    private string Fee() => ExpressionOf("LePhi") is { } expression
        ? $"CASE WHEN {expression} IS NULL THEN 0 WHEN {expression} < 0 THEN -1 WHEN {expression} = 0 THEN 1 ELSE 2 END"
        : "0";

    private string Time(string name, string column)
    {
        if (ExpressionOf(column) is not { } expression)
        {
            return dialect.Whole("NULL");
        }

        var isMoved = table.Zone == ZoneHandling.Utc && !(name == "due" && table.TimeOfDay == "false");
        return isMoved ? $"({dialect.Seconds(expression)} + {SqlDialect.Number(ZoneSeconds)})" : dialect.Seconds(expression);
    }

    private string TimeOfDay() => table.TimeOfDay switch
    {
        null or "false" => "0",
        "true" => "1",
        var condition => $"CASE WHEN {condition} THEN 1 ELSE 0 END",
    };
}
