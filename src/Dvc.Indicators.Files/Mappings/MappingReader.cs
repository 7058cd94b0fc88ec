using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>Reads mappings and finds all their mistakes.</summary>
internal static class MappingReader
{
    /// <summary>The format that is read.</summary>
    public const int FormatVersion = 1;

    /// <summary>Reads a mapping; what is wrong with it goes to the log.</summary>
    /// <exception cref="InputException">The file can not be read or is no JSON.</exception>
    public static MappingParts Read(InputSource source, ReadingLog log)
    {
        using var document = JsonInput.Parse(source);
        var parts = new MappingParts();
        var root = new JsonFields(document.RootElement, "$", (path, found, allowed) => log.Add(new FileError(source.Name, null, path, found, allowed)));
        root.ReportUnknown("formatVersion", "files", "codes");
        root.IsOfFormat(FormatVersion);
        ReadFiles(root, parts);
        ReadCodes(root, parts);
        return parts;
    }

    private static void ReadFiles(JsonFields root, MappingParts parts)
    {
        if (!root.Has("files"))
        {
            return;
        }

        var files = root.Object("files");
        files.ReportUnknown([.. MappedFiles.All.Select(file => file.File)]);
        foreach (var file in MappedFiles.All.Where(file => files.Has(file.File)))
        {
            var fields = files.Object(file.File);
            fields.ReportUnknown("columns");
            ReadColumns(fields.Object("columns"), file, parts);
        }
    }

    private static void ReadColumns(JsonFields fields, CsvColumns file, MappingParts parts)
    {
        fields.ReportUnknown([.. file.Names]);
        var headings = ImmutableArray.CreateBuilder<MappedHeading>();
        foreach (var column in file.Names.Where(fields.Has))
        {
            foreach (var heading in fields.Texts(column))
            {
                headings.Add(new MappedHeading(heading, column));
                Add(fields, column, heading, parts.Columns, (file.File, WordKey.From(heading)));
            }
        }

        parts.Headings[file.File] = headings.ToImmutable();
    }

    private static void ReadCodes(JsonFields root, MappingParts parts)
    {
        foreach (var (_, kind, codes) in MappedFiles.Values)
        {
            foreach (var code in codes)
            {
                parts.Codes[(kind, WordKey.From(code))] = code;
            }
        }

        if (!root.Has("codes"))
        {
            return;
        }

        var fields = root.Object("codes");
        fields.ReportUnknown([.. MappedFiles.Values.Select(value => value.Name)]);
        foreach (var (name, kind, codes) in MappedFiles.Values.Where(value => fields.Has(value.Name)))
        {
            var words = fields.Object(name);
            words.ReportUnknown([.. codes]);
            foreach (var code in codes.Where(words.Has))
            {
                foreach (var word in words.Texts(code))
                {
                    Add(words, code, word, parts.Codes, (kind, WordKey.From(word)));
                }
            }
        }
    }

    // A word that means two things means nothing.
    private static void Add<TKey>(JsonFields fields, string meaning, string word, Dictionary<TKey, string> meanings, TKey key)
        where TKey : notnull
    {
        if (WordKey.From(word).Length == 0)
        {
            fields.Report(meaning, JsonFields.EmptyText, new("từ ngữ", "words"));
        }
        else if (!meanings.TryAdd(key, meaning) && meanings[key] != meaning)
        {
            fields.Report(
                meaning,
                new($"{Phrase.Of(word)}, cũng có nghĩa là {meanings[key]}", $"{Phrase.Of(word)}, which means {meanings[key]} too"),
                new("mỗi từ ngữ một nghĩa", "every word for one meaning"));
        }
    }
}
