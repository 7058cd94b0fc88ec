using System.Text;

namespace Dvc.Indicators.Files.Tests.Runs;

/// <summary>Runs over small files of records of August 2026, for tests.</summary>
internal static class RecordRuns
{
    public const string DossierHeader = "MaHoSo,MaTTHC,MaCoQuan,TrangThaiHoSo,NgayTiepNhan,NgayCapNhat\n";
    public const string PetitionHeader = "MaPAKN,MaCoQuan,NgayGui,NgayXuLy,KetQua,NgayChuyen,MaHoSo\n";
    public const string DecisionHeader = "MaTTHC,MaCoQuan,Loai,NgayQuyetDinh,NgayHieuLuc\n";

    /// <summary>The province H44 with the departments H44.1 and H44.2.</summary>
    public const string Province =
        "code,name,level,parent\nH44,Tỉnh,province,\nH44.1,Sở Một,department,H44\nH44.2,Sở Hai,department,H44\n";

    public static ReportingPeriod August { get; } = ReportingPeriod.Month(2026, 8);

    /// <summary>Inputs of dossiers alone, the files named d1.csv, d2.csv and so on, each given without its header.</summary>
    public static RecordInputs Dossiers(params string[] files) => new()
    {
        Period = August,
        Dossiers = [.. files.Select((text, index) => File(FormattableString.Invariant($"d{index + 1}.csv"), DossierHeader + text))],
    };

    public static InputSource File(string name, string text) => TestFiles.Source(text, name);

    /// <summary>Executes a run and gathers, in order, what its observer is told.</summary>
    public static (IndexResult Result, List<string> Told) Run(RecordInputs inputs)
    {
        var told = new List<string>();
        var reading = RecordRun.Execute(inputs, Observer(told));
        reading.Errors.Should().BeEmpty();
        return (reading.Require(), told);
    }

    public static RecordObserver Observer(List<string> told) => new()
    {
        Rejected = rejection => told.Add(
            $"rejected {rejection.File}:{rejection.Line} {rejection.Key} {rejection.Column} {rejection.Value} {rejection.Reason.ToText()}"),
        Found = finding => told.Add($"found {finding.Place.Source}:{finding.Place.Line} {finding.Key} {finding.Rule.ToText()}"),
        Accepted = read => told.Add($"accepted {read.Place.Source}:{read.Place.Line} {read.Dossier.Key}"),
    };

    /// <summary>The counts of each file and of all, as <c>name read = accepted + superseded + rejected</c>.</summary>
    public static IEnumerable<string> Counts(this IndexResult result) =>
        result.Records!.Read.Files.Select(file => $"{file.File} {Text(file.Counts)}").Append($"all {Text(result.Records!.Read.Total)}");

    /// <summary>The figures as <c>tally</c> writes them, without those of nothing, the header and, but for the last part, the ids.</summary>
    public static string Tally(this IndexResult result) =>
        Encoding.UTF8.GetString(TestFiles.Written(stream => TallyCsv.Write(result.Figures, result.Rules, stream)));

    /// <summary>The figure of an agency in a component as <c>numerator/denominator</c>, or the kind of entry where there is none.</summary>
    public static string Figure(this IndexResult result, string agency, string component)
    {
        var row = result.Agencies.Agencies.Select(each => each.WrittenCode).ToList().IndexOf(agency);
        row.Should().BeGreaterThanOrEqualTo(0, "{0} has a row", agency);
        var entry = result.Figures[row, component];
        return entry.Kind == FigureKind.Counted
            ? FormattableString.Invariant($"{entry.Figure.Numerator}/{entry.Figure.Denominator}")
            : entry.Kind.ToString();
    }

    private static string Text(ReadCounts counts) =>
        FormattableString.Invariant($"{counts.Read} = {counts.Accepted} + {counts.Superseded} + {counts.Rejected}");
}
