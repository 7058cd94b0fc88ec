using Dvc.Indicators.Files;
using System.Text;

namespace Dvc.Indicators.Samples;

/// <summary>
/// Writes made-up data sets: the same plan gives the same bytes everywhere. Dossiers are written as they are made; memory does not grow
/// with their number. Safe for use by several threads.
/// </summary>
public static class SampleWriter
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The name of the file of dossiers in a form.</summary>
    /// <param name="form">The form.</param>
    /// <returns><c>dossiers.csv</c>, <c>dossiers.ndjson</c> or <c>dossiers.json</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is not a <see cref="SampleForm"/>.</exception>
    public static string DossierFileOf(SampleForm form) => form switch
    {
        SampleForm.Csv => "dossiers.csv",
        SampleForm.Ndjson => "dossiers.ndjson",
        SampleForm.Payload => "dossiers.json",
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, "The forms are CSV, NDJSON and payload."),
    };

    /// <summary>
    /// Writes a whole data set: the dossiers, <c>agencies.csv</c>, <c>procedures.csv</c>, <c>authority.csv</c>, <c>decisions.csv</c>,
    /// <c>petitions.csv</c>, <c>figures.csv</c> (only what records cannot determine) and <c>README.md</c>.
    /// </summary>
    /// <param name="folder">The folder; it is made where there is none, and files of these names in it are replaced.</param>
    /// <param name="plan">What to write.</param>
    /// <param name="form">The form of the dossiers.</param>
    /// <param name="cancellation">Ends the writing of the dossiers early; nothing is written then.</param>
    /// <returns>Null when all was written; else what could not be written, and why.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The folder's name is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The form is not a <see cref="SampleForm"/>.</exception>
    /// <exception cref="OperationCanceledException">The writing was ended early.</exception>
    public static FileError? Write(
        string folder, SamplePlan plan, SampleForm form = SampleForm.Csv, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(plan);
        var dossiers = DossierFileOf(form);
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new FileError(
                folder, null, null, new("nơi không tạo được thư mục", "a place where no folder can be made"),
                new("thư mục ghi được", "a folder that can be written to"));
        }

        IReadOnlyList<NamedDossier> named = [];
        return OutputFile.WriteWhole(
                Path.Combine(folder, dossiers), stream => named = DossierStream.Write(plan, FormOf(form, stream, plan), cancellation))
            ?? WriteText("agencies.csv", file => SampleTables.WriteAgencies(file, plan))
            ?? WriteText("procedures.csv", file => SampleTables.WriteProcedures(file, plan))
            ?? WriteText("authority.csv", file => SampleTables.WriteAuthority(file, plan))
            ?? WriteText("decisions.csv", file => SampleDecisions.Write(file, plan))
            ?? WriteText("petitions.csv", file => SamplePetitions.Write(file, plan, named))
            ?? WriteText("figures.csv", file => SampleTables.WriteFigures(file, plan))
            ?? WriteText("README.md", file => SampleReadme.Write(file, plan, dossiers));

        FileError? WriteText(string name, Action<TextWriter> write) => OutputFile.WriteWhole(Path.Combine(folder, name), stream =>
        {
            using var file = new StreamWriter(stream, Utf8, leaveOpen: true);
            write(file);
        });
    }

    /// <summary>Writes the dossiers alone.</summary>
    /// <param name="stream">Takes them; it is not closed.</param>
    /// <param name="plan">What to write.</param>
    /// <param name="form">The form.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The form is not a <see cref="SampleForm"/>.</exception>
    /// <exception cref="IOException">The stream cannot be written to.</exception>
    public static void WriteDossiers(Stream stream, SamplePlan plan, SampleForm form = SampleForm.Csv)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(plan);
        DossierStream.Write(plan, FormOf(form, stream, plan), CancellationToken.None);
    }

    private static IDossierForm FormOf(SampleForm form, Stream stream, SamplePlan plan) => form switch
    {
        SampleForm.Csv => new DossierCsv(stream, plan.Province.Period),
        SampleForm.Ndjson => new DossierNdjson(stream, plan.Province.Period),
        SampleForm.Payload => new DossierPayload(stream, plan.Province.Period),
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, "The forms are CSV, NDJSON and payload."),
    };
}
