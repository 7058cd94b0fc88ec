using System.Globalization;
using System.Text;
using Dvc.Indicators.Benchmarks.Tallies;

namespace Dvc.Indicators.Benchmarks.Data;

/// <summary>A folder with the generated dossiers as files, and the agencies and procedures that they name.</summary>
internal sealed class BenchmarkFolder(string path, int rows, bool hasVersions)
{
    private const int DepartmentsOfProvince = 15;
    private const int OfficersOfAgency = 7;

    private static readonly string[] Families = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Đặng", "Bùi", "Đỗ", "Dương", "Đinh"];
    private static readonly string[] Middles = ["Văn", "Thị", "Quốc", "Ngọc", "Đức", "Hồng", "Xuân"];
    private static readonly string[] Givens = ["An", "Bình", "Dũng", "Hải", "Hạnh", "Hiếu", "Hương", "Khánh", "Phúc", "Phương", "Thảo"];
    private static readonly string[] Officers =
        [.. Families.SelectMany(family => Middles.SelectMany(middle => Givens.Select(given => $"{family} {middle} {given}")))];

    public int Rows => rows;

    public string Csv => Path.Combine(path, Name("csv"));

    public string Ndjson => Path.Combine(path, Name("ndjson"));

    public string Agencies => Path.Combine(path, "agencies.csv");

    public string Procedures => Path.Combine(path, "procedures.csv");

    /// <summary>The dossiers that the files hold, in their order.</summary>
    public IEnumerable<Dossier> Dossiers => hasVersions ? GeneratedDossiers.WithVersions(rows) : GeneratedDossiers.Of(rows);

    /// <summary>Writes all files.</summary>
    public void WriteAll()
    {
        WriteCatalogues();
        Write((Csv, stream => new CsvWriter(stream)), (Ndjson, stream => new NdjsonWriter(stream)));
    }

    /// <summary>Writes the agencies and the procedures.</summary>
    public void WriteCatalogues()
    {
        Directory.CreateDirectory(path);
        File.WriteAllText(Agencies, AgencyLines());
        File.WriteAllText(Procedures, ProcedureLines());
    }

    public void WriteCsv() => Write((Csv, stream => new CsvWriter(stream)));

    public void WriteNdjson() => Write((Ndjson, stream => new NdjsonWriter(stream)));

    private static string AgencyLines()
    {
        var lines = new StringBuilder("code,name,level,parent\n");
        for (var province = 0; province < GeneratedDossiers.Provinces; province++)
        {
            lines.Append(CultureInfo.InvariantCulture, $"H{province},Tỉnh {province},province,\n");
        }

        foreach (var code in GeneratedDossiers.CodesOf(GeneratedDossiers.Agencies))
        {
            var number = int.Parse(code.Groups[1], CultureInfo.InvariantCulture);
            var (name, level) = number < DepartmentsOfProvince ? ("Sở", "department") : ("Xã", "commune");
            lines.Append(CultureInfo.InvariantCulture, $"{code},{name} {number},{level},{code.Groups[0]}\n");
        }

        return lines.ToString();
    }

    private static string ProcedureLines()
    {
        var lines = new StringBuilder("MaTTHC,TenTTHC,CoPhi,TraKetQuaGiay,DoiTuongNguoiDan,ThoiHan,DonViThoiHan\n");
        foreach (var procedure in GeneratedDossiers.Listed)
        {
            var unit = procedure.Limit?.Unit switch
            {
                TimeLimitUnit.WorkingDays => "ngaylamviec",
                TimeLimitUnit.CalendarDays => "ngay",
                TimeLimitUnit.Hours => "gio",
                _ => "",
            };
            lines.Append(CultureInfo.InvariantCulture, $"{procedure.Code},Thủ tục {procedure.Code},{Flag(procedure.HasFee)},");
            lines.Append(CultureInfo.InvariantCulture, $"{Flag(procedure.ReturnsPaper)},{Flag(procedure.ForCitizens)},");
            lines.Append(CultureInfo.InvariantCulture, $"{procedure.Limit?.Amount},{unit}\n");
        }

        return lines.ToString();
    }

    private static char Flag(bool flag) => flag ? '1' : '0';

    private string Name(string extension) =>
        string.Create(CultureInfo.InvariantCulture, $"dossiers-{rows}{(hasVersions ? "-versions" : "")}.{extension}");

    private void Write(params (string File, Func<Stream, IDossierWriter> WriterOf)[] forms)
    {
        Directory.CreateDirectory(path);
        var streams = Array.ConvertAll(
            forms, form => new FileStream(PartOf(form.File), FileMode.Create, FileAccess.Write, FileShare.None, 0));
        Write([.. forms.Zip(streams, (form, stream) => form.WriterOf(stream))]);
        foreach (var stream in streams)
        {
            stream.Dispose();
        }

        foreach (var (file, _) in forms)
        {
            File.Move(PartOf(file), file, overwrite: true);
        }
    }

    private void Write(IDossierWriter[] writers)
    {
        var places = GeneratedDossiers.CodesOf(GeneratedDossiers.Agencies).Select((code, i) => (code, i)).ToDictionary();
        Array.ForEach(writers, writer => writer.Begin());
        var row = 0;
        foreach (var dossier in Dossiers)
        {
            var officer = Officers[(places[dossier.Agency] + row++ % OfficersOfAgency * 97) % Officers.Length];
            foreach (var writer in writers)
            {
                writer.Write(dossier, officer);
            }
        }

        Array.ForEach(writers, writer => writer.End());
    }

    private static string PartOf(string file) => file + ".part";
}
