using System.Text;

namespace Dvc.Indicators;

/// <summary>
/// Counts what is of interest of the quality of one thread's batches, keeps an example of each finding, and makes what is to be told of. For one
/// thread at a time.
/// </summary>
internal sealed class BatchInspector(CountContext context)
{
    private const uint ProcedureRule = 1u << (int)QualityRule.UnknownProcedure;

    private readonly Dictionary<int, FileCounts> _files = [];
    private readonly Dictionary<int, bool> _areNear = [];
    private AgencyNote?[] _agencies = [];

    /// <summary>What was read of each file.</summary>
    public IReadOnlyDictionary<int, FileCounts> Files => _files;

    /// <summary>The examples of all rules about single records, and the counts of those that <see cref="FlagCounts"/> does not count.</summary>
    public FindingSums Findings { get; } = new();

    /// <summary>The first record of an agency, with its place among all; null where none was read.</summary>
    public (long Sequence, int Row, string Key, RecordPlace Place)? FirstOf(int agency) =>
        agency < _agencies.Length && _agencies[agency] is { } note ? (note.Sequence, note.Row, note.Key, note.Place) : null;

    /// <summary>The records of an agency that were received before one began that has its code at a time, with the first of them.</summary>
    public IEnumerable<(DateOnly FirstDay, long Count, (long Sequence, int Row, FindingExample Example) First)> BeforeOf(int agency) =>
        agency < _agencies.Length && _agencies[agency] is { } note
            ? note.Reused.Where(reused => reused.First is not null).Select(reused => (reused.FirstDay, reused.Count, reused.First!.Value))
            : [];

    /// <summary>Inspects a batch.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="rules">For each row the rules that found something about it, see <see cref="DossierChecks.RulesOf"/>.</param>
    /// <returns>What is to be told, in the order of reading.</returns>
    public List<BatchEvent> Inspect(DossierBatch batch, ReadOnlySpan<uint> rules)
    {
        var events = new List<BatchEvent>();
        var file = FileOf(batch.File);
        var (rejected, found) = (0, 0);
        file.Accepted += batch.Count;
        file.Received = file.Received.With(ReceptionSpan.From(batch.Received.AsSpan(0, batch.Count)));
        for (var row = 0; row < batch.Count; row++)
        {
            file.Clock.Add(batch, row);
            Reject(batch, row, ref rejected, file, events);
            for (; found < batch.Findings.Count && batch.Findings[found].Row == row; found++)
            {
                Tell(batch.Findings[found].Finding, batch, row, events);
            }

            var note = NoteOf(batch.Agencies[row], batch, row);
            CountReused(batch, row, note);
            if (rules[row] != 0 || !note.IsSettled)
            {
                Check(batch, row, rules[row] | CountNear(batch, row, rules[row]), events);
            }
        }

        Reject(batch, batch.Count, ref rejected, file, events);
        return events;
    }

    private void CountReused(DossierBatch batch, int row, AgencyNote note)
    {
        foreach (var reused in note.Reused)
        {
            if (batch.Received[row] < reused.Before)
            {
                reused.First ??= (batch.Sequence, row, RecordTexts.ExampleOfReused(batch.ToDossier(row), reused.FirstDay, PlaceOf(batch, row)));
                reused.Count++;
            }
        }
    }

    private RecordPlace PlaceOf(DossierBatch batch, int row) => new(context.FileName(batch.File), batch.LineOf(row));

    // Whether another procedure is near is no lane.
    private uint CountNear(DossierBatch batch, int row, uint rules)
    {
        if ((rules & ProcedureRule) == 0 || !IsNear(batch.Procedures[row]))
        {
            return 0;
        }

        Findings.Count(QualityRule.ProcedureNear);
        return 1u << (int)QualityRule.ProcedureNear;
    }

    private void Check(DossierBatch batch, int row, uint rules, List<BatchEvent> events)
    {
        var unseen = rules & Findings.Unseen;
        if (unseen == 0 && !context.TellsFindings)
        {
            return;
        }

        var place = PlaceOf(batch, row);
        var findings = RecordChecks.Of(batch.ToDossier(row), context.Options.Quality, place);
        foreach (var finding in findings.Where(finding => (unseen & (1u << (int)finding.Rule)) != 0))
        {
            Findings.Offer(finding.Rule, FindingExample.From(finding), batch.Sequence, row);
        }

        if (context.TellsFindings)
        {
            events.Add(new BatchEvent(null, findings));
        }
    }

    private void Tell(QualityFinding finding, DossierBatch batch, int row, List<BatchEvent> events)
    {
        Findings.Add(finding, batch.Sequence, row);
        if (context.TellsFindings)
        {
            events.Add(new BatchEvent(null, [finding]));
        }
    }

    // What depends on the code alone is looked up with its first record.
    private AgencyNote NoteOf(int agency, DossierBatch batch, int row)
    {
        if (agency >= _agencies.Length)
        {
            Array.Resize(ref _agencies, Math.Max(2 * _agencies.Length, agency + 1));
        }

        return _agencies[agency] ??= MakeNote(agency, batch, row);
    }

    private AgencyNote MakeNote(int agency, DossierBatch batch, int row)
    {
        var (code, quality) = (context.Codes.AgencyAt(agency), context.Options.Quality);
        return new AgencyNote(
            quality.IsSettled(code),
            [.. (context.Options.Agencies?.FirstDaysOf(code) ?? []).Select(day => new Reused(day))],
            batch.Sequence,
            row,
            Encoding.UTF8.GetString(batch.KeyOf(row)),
            PlaceOf(batch, row));
    }

    private bool IsNear(int procedure)
    {
        if (!_areNear.TryGetValue(procedure, out var isNear))
        {
            isNear = context.Options.Quality.Catalogue?.FindNear(context.Codes.ProcedureAt(procedure)) is not null;
            _areNear.Add(procedure, isNear);
        }

        return isNear;
    }

    private FileCounts FileOf(int file)
    {
        if (!_files.TryGetValue(file, out var counts))
        {
            _files.Add(file, counts = new FileCounts());
        }

        return counts;
    }

    // Rejections stand between the dossiers in the order of reading.
    private static void Reject(DossierBatch batch, int row, ref int rejected, FileCounts file, List<BatchEvent> events)
    {
        for (; rejected < batch.Rejections.Count && batch.Rejections[rejected].Row <= row; rejected++)
        {
            var rejection = batch.Rejections[rejected].Rejection;
            file.Rejected[(int)rejection.Reason]++;
            events.Add(new BatchEvent(rejection, []));
        }
    }

    private sealed record AgencyNote(bool IsSettled, Reused[] Reused, long Sequence, int Row, string Key, RecordPlace Place);

    private sealed class Reused(DateOnly firstDay)
    {
        public DateOnly FirstDay => firstDay;

        public uint Before { get; } = VietnamTime.AtStartOf(firstDay).SecondsSinceEpoch;

        public long Count { get; set; }

        public (long Sequence, int Row, FindingExample Example)? First { get; set; }
    }
}
