using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>Chooses among the files of folders those that hold dossiers. Files that are named by themselves all do, or are an error.</summary>
/// <param name="Sources">The files to be read.</param>
/// <param name="Notes">The files that are passed over, by folder.</param>
internal sealed record FolderFiles(ImmutableArray<InputSource> Sources, ImmutableArray<FileNote> Notes)
{
    private const int FirstBytes = 1 << 16;

    private static readonly byte[][] NamesOfRecords =
        [.. new[] { "mahoso", "matthc", "macoquan", "macoquanthuchien", "donvixuly", "trangthaihoso", "data", "error_code", "errorcode" }
            .Select(name => System.Text.Encoding.ASCII.GetBytes($"\"{name}\""))];

    /// <summary>Looks at the beginning of each file of a folder.</summary>
    public static FolderFiles Choose(ImmutableArray<InputSource> sources)
    {
        var chosen = ImmutableArray.CreateBuilder<InputSource>();
        var notes = ImmutableArray.CreateBuilder<FileNote>();
        foreach (var group in sources.Select((source, place) => (Source: source, Place: place))
            .GroupBy(file => (file.Source.Folder, Place: file.Source.Folder is null ? file.Place : -1), file => file.Source))
        {
            if (group.Key.Folder is not { } folder)
            {
                chosen.AddRange(group);
                continue;
            }

            var files = group.ToLookup(IsOther);
            var passedOver = folder.PassedOver.Concat(files[true].Select(source => Path.GetFileName(source.Name))).Order(StringComparer.Ordinal).ToList();
            if (passedOver.Count > 0)
            {
                var names = Phrase.List(passedOver);
                notes.Add(new FileNote(folder.Path, new(
                    $"bỏ qua các tệp không chứa hồ sơ: {names.Vietnamese}", $"passed over what holds no dossiers: {names.English}")));
            }

            chosen.AddRange(files[false].DefaultIfEmpty(
                InputFolder.Unreadable(
                    folder.Path, new("thư mục không có tệp hồ sơ", "a folder without files of dossiers"), InputFolder.WithDossiers)));
        }

        return new FolderFiles(chosen.ToImmutable(), notes.ToImmutable());
    }

    // What can not be opened may hold dossiers: its reading says what is wrong.
    private static bool IsOther(InputSource source)
    {
        if (FileIdentity.IsStream(source.Name))
        {
            return false;
        }

        try
        {
            using var input = source.Open(DossierField.Csv);
            var (form, content) = DossierForms.Tell(input);
            return form == DossierForm.Csv ? CsvHead.IsOther(source.Name, content, DossierField.Csv) : IsOtherJson(content);
        }
        catch (InputException)
        {
            return false;
        }
    }

    private static bool IsOtherJson(LookAheadStream content)
    {
        content.LookAhead(FirstBytes);
        var text = content.Ahead.ToArray();
        for (var at = 0; at < text.Length; at++)
        {
            text[at] = text[at] is >= (byte)'A' and <= (byte)'Z' ? (byte)(text[at] | 0x20) : text[at];
        }

        return text.AsSpan().Contains((byte)'"') && !Array.Exists(NamesOfRecords, name => text.AsSpan().IndexOf(name) >= 0);
    }
}
