using System.Collections.Immutable;

namespace Dvc.Indicators.Files.Tests.Judge;

/// <summary>Dossiers as CSV.</summary>
internal sealed class CsvDossiers : DossierRecords
{
    private readonly Stream _content;
    private readonly CsvTable _table;
    private RecordFault? _fault;

    public CsvDossiers(string name, Stream content)
    {
        _content = content;
        _table = new CsvTable(name, content, DossierField.Csv);
        Columns = Enumerable.Range(0, DossierField.Count)
            .Where(field => _table.Has(DossierField.CsvColumn[field]))
            .Aggregate(DossierColumns.None, (columns, field) => columns | DossierField.ColumnOf(field));
    }

    public override long Line => _table.Line;

    public override long BlankLines => _table.BlankLines;

    public override RecordFault? Fault => _fault;

    public override DossierColumns Columns { get; }

    public override ImmutableArray<string> UnknownColumns => _table.UnknownColumns;

    public override bool Read()
    {
        Fields.Clear();
        if (!_table.Read())
        {
            return false;
        }

        _fault = _table.Fault;
        if (_fault is not { Reason: RejectionReason.Fields or RejectionReason.Quote })
        {
            for (var field = 0; field < DossierField.Count; field++)
            {
                Fields.Set(field, Fields.Store(_table.Bytes(DossierField.CsvColumn[field])));
            }
        }

        return true;
    }

    public override void AddNotes(ReadingLog log) => _table.AddNotes(log);

    public override void Dispose() => _content.Dispose();
}
