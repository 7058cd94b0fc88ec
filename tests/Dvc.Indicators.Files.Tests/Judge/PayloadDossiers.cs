using System.Collections.Immutable;

namespace Dvc.Indicators.Files.Tests.Judge;

/// <summary>Dossiers as the portal's JSON: the elements of an array, or of the array <c>data</c> of an object, one at a time.</summary>
internal sealed class PayloadDossiers : DossierRecords
{
    private readonly string _name;
    private readonly Stream _content;
    private readonly PayloadElements _elements;
    private readonly DossierJson _json;
    private RecordFault? _fault;

    public PayloadDossiers(string name, Stream content)
    {
        _name = name;
        _content = content;
        _elements = new PayloadElements(name, content);
        _json = new DossierJson(DossierJsonNames.Payload, Fields);
    }

    public override long Line => _elements.Line;

    public override RecordFault? Fault => _fault;

    public override DossierColumns Columns => _json.Columns;

    public override ImmutableArray<string> UnknownColumns => _json.UnknownNames.ToImmutable();

    public override bool Read()
    {
        var hasNext = _elements.TryRead(out var element);
        _fault = hasNext ? _json.Read(element) : null;
        return hasNext;
    }

    public override void AddNotes(ReadingLog log) => _json.UnknownNames.AddNotes(_name, log);

    public override void Dispose() => _content.Dispose();
}
