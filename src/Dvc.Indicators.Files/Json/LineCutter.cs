namespace Dvc.Indicators.Files;

/// <summary>Cuts a file of NDJSON, behind line feeds: a lone CR is a blank there.</summary>
/// <param name="name">The name of the file.</param>
/// <param name="input">The file; it is closed with this.</param>
/// <param name="size">The number of bytes of a block.</param>
internal sealed class LineCutter(string name, Stream input, int size) : TextCutter(input, size, CsvHead.LargestRecord, firstLine: 1)
{
    protected override int LastEnd(ReadOnlySpan<byte> text, bool isCut) => text.LastIndexOf((byte)'\n') + 1;

    protected override int EndOfFile(ReadOnlySpan<byte> text) => text.Length;

    protected override int CountLines(ReadOnlySpan<byte> text) => text.Count((byte)'\n');

    protected override InputException TooLarge() => JsonErrors.TooLarge(name, Line);

    protected override void Describe(DossierBlock block, int length) => block.Fill(length, DossierForm.Lines, Line, null);
}
