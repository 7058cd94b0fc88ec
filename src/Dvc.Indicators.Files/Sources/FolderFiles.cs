using System.Collections.Immutable;
using System.Text;

namespace Dvc.Indicators.Files;

/// <summary>Chooses among the files of folders those that hold dossiers. Files that are named by themselves all do, or are an error.</summary>
/// <param name="Sources">The files to be read.</param>
/// <param name="Notes">The files that are passed over, by folder.</param>
internal sealed record FolderFiles(ImmutableArray<InputSource> Sources, ImmutableArray<FileNote> Notes)
{
    private const int FirstBytes = 1 << 16;

    private static readonly string[] NamesOfRecords = ["MAHOSO", "MATTHC", "MACOQUAN", "MACOQUANTHUCHIEN", "DONVIXULY", "TRANGTHAIHOSO", "DATA", "ERROR_CODE", "ERRORCODE"];

    /// <summary>Looks at the beginning of each file of a folder.</summary>
    public static FolderFiles Choose(ImmutableArray<InputSource> sources, Mapping mapping)
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

            var files = group.ToLookup(source => IsOther(source, mapping));
            var passedOver = folder.PassedOver.Concat(files[true].Select(source => Path.GetFileName(source.Name))).Order(StringComparer.Ordinal).ToList();
            if (passedOver.Count > 0)
            {
                var names = ErrorValue.List(passedOver);
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
    private static bool IsOther(InputSource source, Mapping mapping)
    {
        if (FileIdentity.IsStream(source.Name))
        {
            return false;
        }

        try
        {
            var columns = DossierField.Csv.With(mapping);
            using var input = source.Open(columns);
            var (form, content) = DossierForms.Tell(input);
            return form == DossierForm.Csv ? CsvHead.IsOther(source.Name, content, columns) : IsOtherJson(content, mapping);
        }
        catch (InputException)
        {
            return false;
        }
    }

    private static bool IsOtherJson(LookAheadStream content, Mapping mapping)
    {
        content.LookAhead(FirstBytes);
        var text = WordKey.From(Encoding.UTF8.GetString(content.Ahead));
        return text.Contains('"', StringComparison.Ordinal)
            && !NamesOfRecords.Concat(mapping.Members.Keys).Any(name => text.Contains($"\"{name}\"", StringComparison.Ordinal));
    }
}
