using System.Globalization;

namespace Dvc.Indicators.Files;

/// <summary>The texts that the cells of a workbook share, as UTF-8, each one line.</summary>
internal sealed class WorkbookTexts
{
    /// <summary>The most bytes that are kept of them, with their places.</summary>
    public const int Most = 192 << 20;

    private const long LargestPart = 4L << 30;
    private const int PageSize = 1 << 20;
    private const int PlaceSize = 12;

    private readonly List<byte[]> _pages = [];
    private readonly List<(int Page, int Start, int Length)> _places = [];
    private int _free;

    private WorkbookTexts()
    {
    }

    /// <summary>How many there are.</summary>
    public int Count => _places.Count;

    /// <summary>A text.</summary>
    public ReadOnlySpan<byte> this[int number]
    {
        get
        {
            var (page, start, length) = _places[number];
            return _pages[page].AsSpan(start, length);
        }
    }

    /// <summary>Reads the texts of a workbook.</summary>
    /// <param name="archive">The workbook.</param>
    /// <param name="part">Their part; null where there is none.</param>
    public static WorkbookTexts Read(WorkbookArchive archive, string? part)
    {
        var texts = new WorkbookTexts();
        if (part is null)
        {
            return texts;
        }

        using var xml = WorkbookXml.Open(archive.Open(part, LargestPart));
        var reader = new CellTexts(xml, archive.Errors);
        var kept = 0L;
        foreach (var _ in WorkbookXml.Elements(xml, "si"))
        {
            kept += texts.Add(CellTexts.MakeLine(reader.Read())) + PlaceSize;
            if (kept > Most)
            {
                var size = string.Create(CultureInfo.InvariantCulture, $"{Most >> 20} MiB");
                throw archive.Errors.TooLarge(
                    new($"bảng tính có hơn {size} văn bản khác nhau", $"a workbook with more than {size} of different texts"),
                    new($"nhiều nhất {size}, hoặc trang ở dạng CSV UTF-8", $"at most {size}, or the sheet as CSV UTF-8"));
            }
        }

        return texts;
    }

    private int Add(ReadOnlySpan<char> text)
    {
        var room = Utf8Text.MostBytes * text.Length;
        if (_pages.Count == 0 || _pages[^1].Length - _free < room)
        {
            _pages.Add(new byte[Math.Max(room, PageSize)]);
            _free = 0;
        }

        var length = Utf8Text.Write(text, _pages[^1].AsSpan(_free), isWhole: true, out _);
        _places.Add((_pages.Count - 1, _free, length));
        _free += length;
        return length;
    }
}
