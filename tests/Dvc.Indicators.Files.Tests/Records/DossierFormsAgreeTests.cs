using static Dvc.Indicators.Files.Tests.Records.DossierReadings;

namespace Dvc.Indicators.Files.Tests.Records;

public class DossierFormsAgreeTests
{
    private static readonly RecordOptions Utc = new() { Zone = ZoneHandling.Utc };

    [Fact]
    public void The_three_forms_of_the_same_dossiers_give_equal_records()
    {
        var random = new Random(766);
        for (var round = 0; round < 20; round++)
        {
            var records = Enumerable.Range(0, 100).Select(_ => DossierWriter.Make(random, mayBeWrong: false)).ToList();
            var csv = Dossiers(DossierWriter.Csv(records, random));
            csv.Should().HaveCount(records.Count).And.NotContainNulls();
            Dossiers(DossierWriter.Lines(records, random)).Should().Equal(csv);
            Dossiers(DossierWriter.Payload(records, random)).Should().Equal(csv);
        }
    }

    [Fact]
    public void CSV_and_NDJSON_reject_the_same_records_for_the_same_reasons()
    {
        var random = new Random(767);
        foreach (var options in new[] { null, Utc })
        {
            var records = Enumerable.Range(0, 3_000).Select(_ => DossierWriter.Make(random, mayBeWrong: true)).ToList();
            var csv = Faults(DossierWriter.Csv(records, random), options);
            csv.Count(fault => fault.Reason is not null).Should().BeGreaterThan(300);
            csv.Select(fault => fault.Reason).Distinct().Count().Should().BeGreaterThan(6);
            Faults(DossierWriter.Lines(records, random), options).Should().Equal(csv);
        }
    }

    private static List<Dossier?> Dossiers(string text) => [.. ReadText(text).Entries.Select(entry => entry.Dossier)];

    private static List<(string? Key, string? Column, string? Value, RejectionReason? Reason)>
        Faults(string text, RecordOptions? options) =>
        [.. ReadText(text, options).Entries.Select(entry => entry.Rejection).Select(r => (r?.Key, r?.Column, r?.Value, r?.Reason))];
}
