using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Dvc.Indicators.Files.Tests.Judge;

namespace Dvc.Indicators.Files.Tests.Blocks;

/// <summary>Reads the same files in blocks and by the slow reader that judges them, and demands that both give the same.</summary>
internal static class BlockReadings
{
    /// <summary>Compares the readings of one file, given at once.</summary>
    public static void Check(byte[] bytes, int size, int workers = 1, RecordOptions? options = null) =>
        Check(size, workers, options, () => [InputSource.FromBytes("d", bytes)]);

    public static void Check(string text, int size, int workers = 1, RecordOptions? options = null) =>
        Check(Encoding.UTF8.GetBytes(text), size, workers, options);

    /// <summary>Compares the readings.</summary>
    /// <param name="size">The number of bytes of a block.</param>
    /// <param name="workers">The number of threads.</param>
    /// <param name="options">How to read.</param>
    /// <param name="sources">Gives the files, for each of both readings anew.</param>
    public static void Check(int size, int workers, RecordOptions? options, Func<InputSource[]> sources)
    {
        var judge = new JudgeReader(sources(), options);
        var entries = judge.Read().ToList();
        var reading = judge.Finish();
        var (records, actual) = Read(size, workers, options, sources());
        var expected = entries.Select(entry => Show(entry)).ToList();
        var shown = records.Select(record => record.Text).ToList();
        // The judge writes English alone.
        actual.Errors.Select(error => error.ToString()).Should().Equal(reading.Errors.Select(error => error.ToString()));
        actual.ErrorCount.Should().Be(reading.ErrorCount);
        if (reading.IsValid)
        {
            shown.Should().Equal(expected);
            actual.Notes.Select(note => note.ToString()).Should().Equal(reading.Notes.Select(note => note.ToString()));
            actual.Require().Columns.Should().Be(reading.Value.Columns);
            Show(actual.Require().Report).Should().Equal(Show(reading.Value.Report));
        }
        else
        {
            // How much is read before a file proves unreadable is no part of the outcome.
            var both = Math.Min(shown.Count, expected.Count);
            shown.Take(both).Should().Equal(expected.Take(both));
        }
    }

    /// <summary>
    /// Compares the readings of bytes that may be no text or another wrapping, of which the judge knows nothing: in blocks of any size and on any
    /// number of threads they are the same as at once.
    /// </summary>
    public static void CheckAlike(byte[] bytes, int size, int workers = 1, RecordOptions? options = null)
    {
        var (records, expected) = Read(1 << 20, 1, options, InputSource.FromBytes("d", bytes));
        var (shown, actual) = Read(size, workers, options, InputSource.FromBytes("d", bytes));
        actual.Errors.Should().Equal(expected.Errors);
        if (expected.IsValid)
        {
            shown.Select(record => record.Text).Should().Equal(records.Select(record => record.Text));
            actual.Notes.Should().Equal(expected.Notes);
            Show(actual.Require().Report).Should().Equal(Show(expected.Value.Report));
        }
    }

    /// <summary>Reads in blocks.</summary>
    public static (List<(long Place, string Text)> Records, FileReading<DossierSummary> Reading) Read(
        int size, int workers, RecordOptions? options, params InputSource[] sources)
    {
        var codes = new DossierCodes();
        using var blocks = new DossierBlocks([.. sources], size);
        var all = new ConcurrentBag<(long Sequence, List<string> Records)>();
        Parallel.For(0, workers, new ParallelOptions { MaxDegreeOfParallelism = workers }, _ =>
        {
            var block = new DossierBlock();
            var reader = new DossierBlockReader(options ?? RecordOptions.Default, codes);
            var batch = new DossierBatch(codes);
            while (blocks.TryTake(block))
            {
                var dossiers = new List<Dossier>();
                blocks.Add(reader.Read(block, batch, (dossier, _) => dossiers.Add(dossier)));
                all.Add((block.Sequence, Show(batch, dossiers)));
            }
        });

        var inOrder = all.OrderBy(block => block.Sequence).ToList();
        inOrder.Select(block => block.Sequence).Should().Equal(Enumerable.Range(0, inOrder.Count).Select(sequence => (long)sequence));
        var records = inOrder.SelectMany(block => block.Records.Select(record => (block.Sequence, record))).ToList();
        return (records, blocks.Finish());
    }

    private static string Show(DossierEntry entry) => entry.Dossier is { } dossier
        ? Show(entry.FileIndex, entry.Place.Line!.Value, dossier, DossierValues.From(dossier), dossier.Agency.ToString(), dossier.Procedure,
            dossier.Key)
        : Show(entry.Rejection!);

    private static string Show(
        int file, long line, Dossier dossier, DossierValues values, string agency, string procedure, string key) => string.Create(
        CultureInfo.InvariantCulture,
        $"{file} {line} {dossier} | {values.Status} {values.Channel} {values.Rounds >= DossierValues.RepeatedRounds} {values.Fee} {values.Flags} {values.Submitted}"
            + $" {values.Received} {values.Due} {values.Finished} {values.Returned} {values.SupplementRequested}"
            + $" {values.SupplementCompleted} {values.Updated} | {agency} {procedure} {key}");

    private static string Show(Rejection rejection) => rejection.ToString();

    private static IEnumerable<string> Show(ReadReport report) => report.Files.Select(file => string.Create(
        CultureInfo.InvariantCulture,
        $"{file.File} {file.Counts.Read} {file.Counts.Accepted} {file.BlankLines} {string.Join(',', file.Counts.RejectedByReason)}"
            + $" {string.Join(',', file.UnknownColumns)}"));

    // Rejections stand between the dossiers in the order of reading.
    private static List<string> Show(DossierBatch batch, List<Dossier> dossiers)
    {
        var records = new List<string>();
        for (var row = 0; row <= batch.Count; row++)
        {
            records.AddRange(batch.Rejections.Where(rejection => rejection.Row == row).Select(rejection => Show(rejection.Rejection)));
            if (row < batch.Count)
            {
                records.Add(Show(
                    batch.File, batch.LineOf(row), dossiers[row], batch.ValuesOf(row), batch.Codes.AgencyAt(batch.Agencies[row]).ToString(),
                    batch.Codes.ProcedureAt(batch.Procedures[row]), Encoding.UTF8.GetString(batch.KeyOf(row))));
            }
        }

        return records;
    }
}
