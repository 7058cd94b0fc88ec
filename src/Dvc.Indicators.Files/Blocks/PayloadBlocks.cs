using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>A file of dossiers as the portal's JSON: its elements are found here and read in the blocks.</summary>
internal sealed class PayloadBlocks(string name, Stream content, int size) : BlockSource(name)
{
    private readonly PayloadElements _elements = new(name, content);
    private readonly JsonSummary _summary = new();
    private readonly int _size = Math.Min(size, CsvTable.LargestRecord);
    private InputException? _error;

    public override DossierColumns Columns => _summary.Columns;

    protected override ImmutableArray<string> UnknownColumns => _summary.UnknownNames.ToImmutable();

    public override bool TryFill(DossierBlock block)
    {
        if (_error is { } error)
        {
            throw error;
        }

        block.Reserve(_size, 0);
        block.Fill(0, DossierForm.Payload, _elements.Line + 1, null);
        while (block.Length < _size && TryRead(block.Borders.Count > 0, out var element))
        {
            block.Append(element);
        }

        return block.Borders.Count > 0;
    }

    public override void Add(BlockReport report)
    {
        base.Add(report);
        _summary.Add(report);
    }

    public override void AddNotes(ReadingLog log) => _summary.UnknownNames.AddNotes(Name, log);

    public override void Dispose() => content.Dispose();

    // What was read before an error is given before it.
    private bool TryRead(bool hasElements, out ReadOnlySpan<byte> element)
    {
        try
        {
            return _elements.TryRead(out element);
        }
        catch (InputException exception) when (hasElements)
        {
            _error = exception;
            element = default;
            return false;
        }
    }
}
