namespace Dvc.Indicators.Files;

/// <summary>Cuts one file of dossiers into blocks of whole records. Not safe for use by several threads at once.</summary>
internal abstract class BlockCutter : IDisposable
{
    /// <summary>Opens a file, whatever its form.</summary>
    /// <param name="source">The file.</param>
    /// <param name="size">The number of bytes of a block.</param>
    /// <param name="file">Takes what comes of the file.</param>
    /// <exception cref="InputException">The file can not be read, or its header is wrong.</exception>
    public static BlockCutter Open(InputSource source, int size, DossierFile file)
    {
        var columns = DossierField.Csv.With(file.Mapping);
        var input = source.Open(columns);
        try
        {
            var (form, content) = DossierForms.Tell(input);
            if (form != DossierForm.Csv)
            {
                return OfJson(source.Name, form, content, size);
            }

            var head = CsvHead.Read(source.Name, content, columns);
            file.AddHead(head);
            return new CsvCutter(source.Name, head, content, size, new CsvLayout(head));
        }
        catch
        {
            input.Dispose();
            throw;
        }
    }

    /// <summary>Cuts a file of JSON, whose form is told.</summary>
    public static BlockCutter OfJson(string name, DossierForm form, LookAheadStream content, int size) => form == DossierForm.Payload
        ? new PayloadCutter(name, content, size)
        : new LineCutter(name, form == DossierForm.Lines ? content : new OneLine(content), size);

    /// <summary>Fills a block with the next records.</summary>
    /// <returns>False at the end of the file.</returns>
    /// <exception cref="InputException">The file can not be read on.</exception>
    public abstract bool TryFill(DossierBlock block);

    public abstract void Dispose();
}
