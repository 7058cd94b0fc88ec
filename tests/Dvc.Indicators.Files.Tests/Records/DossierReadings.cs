using System.Globalization;
using System.Text;

namespace Dvc.Indicators.Files.Tests.Records;

/// <summary>Reads dossiers out of texts, for tests.</summary>
internal static class DossierReadings
{
    public const string Required = "MaHoSo,MaTTHC,MaCoQuan,TrangThaiHoSo";

    public static (List<DossierEntry> Entries, FileReading<DossierSummary> Reading) Read(
        RecordOptions? options, params InputSource[] sources)
    {
        var reader = new DossierReader(sources, options);
        var entries = reader.Read().ToList();
        return (entries, reader.Finish());
    }

    public static (List<DossierEntry> Entries, DossierSummary Summary) ReadText(string text, RecordOptions? options = null)
    {
        var (entries, reading) = Read(options, TestFiles.Source(text, "dossiers"));
        return (entries, reading.Require());
    }

    /// <summary>The entries, each as <c>line key</c> or <c>line key column value reason</c>.</summary>
    public static IEnumerable<string> Outcomes(string text, RecordOptions? options = null) => ReadText(text, options).Entries.Select(Show);

    public static IEnumerable<string> Outcomes(byte[] bytes)
    {
        var (entries, reading) = Read(null, TestFiles.Source(bytes, "dossiers"));
        reading.Errors.Should().BeEmpty();
        return entries.Select(Show);
    }

    /// <summary>The only dossier of a file.</summary>
    public static Dossier One(string text, RecordOptions? options = null)
    {
        var entry = ReadText(text, options).Entries.Should().ContainSingle().Subject;
        entry.Rejection.Should().BeNull();
        return entry.Dossier!;
    }

    /// <summary>The dossier of a CSV record that gives, besides what is required, one column.</summary>
    public static Dossier With(string column, string value, RecordOptions? options = null) =>
        One($"{Required},{column}\nK1,2.000206,H44,2,\"{value}\"\n", options);

    /// <summary>Why a CSV record is rejected that gives, besides what is required, one column.</summary>
    public static string Fault(string column, string value, RecordOptions? options = null)
    {
        var text = $"{Required},{column}\nK1,2.000206,H44,2,\"{value}\"\n";
        var rejection = ReadText(text, options).Entries.Should().ContainSingle().Subject.Rejection;
        rejection.Should().NotBeNull("{0} is no {1}", value, column);
        rejection!.Column.Should().Be(column);
        return rejection.Reason.ToText();
    }

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Show(DossierEntry entry)
    {
        entry.Place.Source.Should().Be("dossiers");
        (entry.Dossier is null).Should().Be(entry.Rejection is not null);
        if (entry.Rejection is not { } rejection)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{entry.Place.Line} {entry.Dossier!.Key}");
        }

        rejection.Line.Should().Be(entry.Place.Line);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{rejection.Line} {rejection.Key} {rejection.Column} {rejection.Value} {rejection.Reason.ToText()}");
    }
}
