namespace Dvc.Indicators.Files;

/// <summary>
/// A part of a file of dossiers, which holds whole records only; it is filled again and again by <see cref="DossierBlocks"/>. One thread
/// at a time may use it, and change its bytes.
/// </summary>
internal sealed class DossierBlock
{
    /// <summary>So many bytes may be read behind the end of the content, whatever they are.</summary>
    public const int Slack = 64;

    /// <summary>The content and behind it at least <see cref="Slack"/> bytes.</summary>
    public byte[] Bytes { get; private set; } = new byte[Slack];

    /// <summary>The number of bytes of the content.</summary>
    public int Length { get; private set; }

    /// <summary>The place of the block among all blocks of all files, from 0.</summary>
    public long Sequence { get; private set; }

    /// <summary>Which of the files it is from, from 0.</summary>
    public int File { get; private set; }

    /// <summary>The name of the file.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>The form of the file.</summary>
    public DossierForm Form { get; private set; }

    /// <summary>The physical line on which the content begins; in a payload the position of its first element, from 1.</summary>
    public long FirstLine { get; private set; }

    /// <summary>How the fields of a CSV file lie.</summary>
    public CsvLayout? Layout { get; private set; }

    /// <summary>
    /// What the content of text has, and perhaps what was read behind it: then it has less of it. Nothing is said of a payload.
    /// </summary>
    public TextScan Scan { get; set; }

    /// <summary>The records of CSV that have a quote at fault, in their order.</summary>
    public List<QuoteFault> QuoteFaults { get; } = [];

    /// <summary>In a payload the places behind the elements: of commas, and of the bracket that closes the array.</summary>
    public List<int> Borders { get; } = [];

    /// <summary>Whether the content of a payload begins with the first element, and not with the comma behind another.</summary>
    public bool IsFirst { get; private set; }

    /// <summary>Where the content of a payload begins in the file.</summary>
    public JsonPlace Start { get; private set; }

    /// <summary>The content.</summary>
    public ReadOnlySpan<byte> Content => Bytes.AsSpan(0, Length);

    /// <summary>The number of bytes that there is room for.</summary>
    public int Capacity => Bytes.Length - Slack;

    /// <summary>Makes room, and keeps the first bytes.</summary>
    public void Reserve(int capacity, int kept)
    {
        if (Capacity < capacity)
        {
            var bytes = new byte[capacity + Slack];
            Bytes.AsSpan(0, kept).CopyTo(bytes);
            Bytes = bytes;
        }
    }

    /// <summary>Sets what the content is, which lies in <see cref="Bytes"/>.</summary>
    public void Fill(int length, DossierForm form, long firstLine, CsvLayout? layout)
    {
        Length = length;
        Form = form;
        FirstLine = firstLine;
        Layout = layout;
        Borders.Clear();
        QuoteFaults.Clear();
    }

    /// <summary>Says where the content of a payload begins.</summary>
    public void Begin(JsonPlace start, bool isFirst) => (Start, IsFirst) = (start, isFirst);

    /// <summary>Says how many bytes the content has.</summary>
    public void End(int length) => Length = length;

    /// <summary>Says where the block stands.</summary>
    public void Place(long sequence, int file, string fileName)
    {
        Sequence = sequence;
        File = file;
        FileName = fileName;
    }
}
