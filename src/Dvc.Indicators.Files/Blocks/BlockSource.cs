using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>One file of dossiers as blocks, and what came of them. Not safe for use by several threads at once.</summary>
/// <param name="name">The name of the file.</param>
internal abstract class BlockSource(string name) : IDisposable
{
    private readonly ReadTally _tally = new();

    /// <summary>The name of the file.</summary>
    public string Name { get; } = name;

    /// <summary>The columns that the file has, as far as its blocks are reported.</summary>
    public abstract DossierColumns Columns { get; }

    /// <summary>The names that are no column, each once.</summary>
    protected abstract ImmutableArray<string> UnknownColumns { get; }

    /// <summary>What became of the records.</summary>
    public FileReadReport Report => _tally.Report(Name, UnknownColumns);

    /// <summary>Opens a file, whatever its form.</summary>
    /// <param name="source">The file.</param>
    /// <param name="size">The number of bytes of a block.</param>
    /// <exception cref="InputException">The file can not be read, or its header is wrong.</exception>
    public static BlockSource Open(InputSource source, int size) => DossierForms.Open<BlockSource>(source, (form, content) => form switch
    {
        DossierForm.Payload => new PayloadBlocks(source.Name, content, size),
        DossierForm.Lines => new LineBlocks(source.Name, content, size),
        _ => CsvBlocks.Open(source.Name, content, size),
    });

    /// <summary>Fills a block with the next records.</summary>
    /// <returns>False at the end of the file.</returns>
    /// <exception cref="InputException">The file can not be read on.</exception>
    public abstract bool TryFill(DossierBlock block);

    /// <summary>Adds what came of a block; the blocks come in their order.</summary>
    public virtual void Add(BlockReport report) => _tally.Add(report.Tally);

    /// <summary>Notes what the sender should know of the file, once it is read.</summary>
    public abstract void AddNotes(ReadingLog log);

    public abstract void Dispose();
}
