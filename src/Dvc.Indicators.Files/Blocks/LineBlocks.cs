using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>A file of dossiers as NDJSON.</summary>
internal sealed class LineBlocks(string name, Stream content, int size) : TextBlocks(name, size, CsvTable.LargestRecord)
{
    private readonly JsonSummary _summary = new();

    public override DossierColumns Columns => _summary.Columns;

    protected override ImmutableArray<string> UnknownColumns => _summary.UnknownNames.ToImmutable();

    protected override Stream Input => content;

    public override void Add(BlockReport report)
    {
        base.Add(report);
        _summary.Add(report);
    }

    public override void AddNotes(ReadingLog log) => _summary.UnknownNames.AddNotes(Name, log);

    public override void Dispose() => content.Dispose();

    protected override int LastEnd(ReadOnlySpan<byte> text, bool isCut) => LastLineEnd(text, isCut);

    protected override int EndOfFile(ReadOnlySpan<byte> text) => text.Length;

    protected override InputException TooLarge() => FileBuffer.TooLarge(Name, Line);

    protected override void Describe(DossierBlock block, int length) => block.Fill(length, DossierForm.Lines, Line, null);
}
