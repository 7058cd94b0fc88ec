using System.Collections.Immutable;
using System.Text.Unicode;

namespace Dvc.Indicators.Files;

/// <summary>Looks for the header among the first records of a file: the first record that has all required columns.</summary>
/// <param name="name">The name of the file.</param>
/// <param name="columns">The columns that it can have.</param>
internal sealed class CsvHeadSearch(string name, CsvColumns columns)
{
    private const int MostRecords = 50;
    private const int MostBytes = 1 << 20;

    private (CsvHeader Header, long Line, FileError? Error)? _best;
    private (CsvHeader Header, int Place, int End, long Line, byte Separator, int Likeness)? _likest;

    /// <summary>The header; null where there is none.</summary>
    public CsvHeader? Found { get; private set; }

    /// <summary>How many columns the header has, or else the record that is most like one.</summary>
    public int KnownCount => _best?.Header.KnownCount ?? 0;

    /// <summary>Whether no record has any of the columns that must be there.</summary>
    public bool IsOther { get; private set; } = true;

    /// <summary>Where the header begins.</summary>
    public int Place { get; private set; }

    /// <summary>Behind the line break that ends it.</summary>
    public int End { get; private set; }

    /// <summary>The line on which it begins.</summary>
    public long Line { get; private set; }

    /// <summary>The separator of its fields.</summary>
    public byte Separator { get; private set; }

    /// <summary>The blank lines above it.</summary>
    public long BlankLines { get; private set; }

    /// <summary>Searches from the beginning on.</summary>
    /// <param name="text">The first bytes of the file.</param>
    /// <param name="isWhole">Whether that is all of it.</param>
    /// <returns>False where more of the file is needed.</returns>
    public bool TryFinish(ReadOnlySpan<byte> text, bool isWhole)
    {
        (Line, BlankLines, Place, _best, _likest, IsOther) = (1, 0, 0, null, null, true);
        for (var records = 0; records < MostRecords && Place < MostBytes && Place < text.Length;)
        {
            var record = CsvHeadRecord.Read(text, Place, isWhole);
            if (record.Kind == QuotedFieldEnd.Unknown)
            {
                return record.End - Place <= CsvHead.LargestRecord + CsvQuotes.LongestField ? false : throw CsvErrors.TooLarge(name, Line);
            }

            End = record.End;
            if (record.Kind == QuotedFieldEnd.Faulty)
            {
                // What it would be without its quotes tells whether it was meant for the header.
                var quoteLine = Line + CsvQuotes.CountLineBreaks(text[Place..record.FaultyQuote]);
                var names = FieldText.Decode(text[Place..End]).Split([',', ';', '\t']).Select(field => field.Trim(' ', '"'));
                var header = new CsvHeader(names, columns);
                Compare(header, header.KnownCount > 0 ? CsvErrors.FaultyQuote(name, Line, quoteLine) : null);
                records++;
            }
            else if (!TryTake(text[Place..record.End], record.Separator, ref records))
            {
                return true;
            }

            Line += CsvQuotes.CountLineBreaks(text[Place..End]);
            Place = End;
        }

        return true;
    }

    /// <summary>What is wrong with a file that has no header: of the record that is most like one.</summary>
    public ImmutableArray<FileError> Errors()
    {
        if (_best is not { } best)
        {
            var required = ErrorValue.List(columns.Required);
            return
            [
                new FileError(
                    name, null, null, new("tệp rỗng", "an empty file"),
                    new($"dòng tiêu đề có các cột {required.Vietnamese}", $"a header with the columns {required.English}")),
            ];
        }

        return best.Error is { } error ? [error] : best.Header.Errors(name, best.Line);
    }

    /// <summary>Takes the record that is most like a header for it: which has most names, those of columns twice; the first of equals.</summary>
    public void TakeBest()
    {
        if (_likest is { } likest)
        {
            (Found, Place, End, Line, Separator) = (likest.Header, likest.Place, likest.End, likest.Line, likest.Separator);
        }
    }

    private void Compare(CsvHeader header, FileError? error)
    {
        IsOther &= header.LacksAllRequired && error is null;
        if (_best is not { } best || header.KnownCount > best.Header.KnownCount)
        {
            _best = (header, Line, error);
        }
    }

    // False where the record is the header.
    private bool TryTake(ReadOnlySpan<byte> record, byte separator, ref int records)
    {
        var splitter = new CsvSplitter();
        splitter.Begin(record.ToArray(), record.Length, Line, separator, []);
        if (!splitter.TryGoOn(isUtf8: true, out _) || splitter.IsBlank)
        {
            BlankLines++;
            return true;
        }

        records++;
        var isUtf8 = Utf8.IsValid(record);
        var header = new CsvHeader(Enumerable.Range(0, splitter.Count).Select(field => FieldText.Decode(splitter[field])), columns);
        if (header.HasRequired)
        {
            (Found, Separator, IsOther) = (isUtf8 ? header : null, separator, false);
            _best = (header, Line, CsvErrors.NotUtf8(name, Line));
            return false;
        }

        Compare(header, isUtf8 ? null : CsvErrors.NotUtf8(name, Line));
        var likeness = header.Names.Count(heading => heading.Length > 0) + header.KnownCount;
        if (isUtf8 && likeness > (_likest?.Likeness ?? 0))
        {
            _likest = (header, Place, Place + record.Length, Line, separator, likeness);
        }

        return true;
    }
}
