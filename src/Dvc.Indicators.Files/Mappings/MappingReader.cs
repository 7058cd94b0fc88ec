using System.Collections.Frozen;
using System.Text;

namespace Dvc.Indicators.Files;

/// <summary>Reads a mapping and finds all its mistakes.</summary>
/// <param name="source">The file, JSON.</param>
/// <param name="parts">Takes what it says, beside what others said.</param>
/// <param name="log">Takes what is wrong.</param>
/// <param name="database">Takes what it says of databases; null where it is for files, which refuses that.</param>
internal sealed class MappingReader(InputSource source, MappingParts parts, ReadingLog log, DatabaseMappingReader? database = null)
{
    /// <summary>The format that is read.</summary>
    public const int FormatVersion = 1;

    /// <summary>Where <c>mapping suggest</c> puts what somebody has to decide; it means nothing.</summary>
    public const string Todo = "todo";

    private static readonly string[] OfDatabases = ["from", "where", "timeOfDay", "zone", "unique", "updated", "order"];

    private static readonly string[] Members = ["columns", "constants", "dates", "decimal"];

    /// <summary>Reads the mapping.</summary>
    /// <exception cref="InputException">The file can not be read or is no JSON.</exception>
    public void Read()
    {
        using var document = JsonInput.Parse(source);
        var root = new JsonFields(document.RootElement, "$", (path, found, allowed) => log.Add(new FileError(source.Name, null, path, found, allowed)));
        root.ReportUnknown("$schema", "formatVersion", "engine", "files", "codes");
        root.IsOfFormat(FormatVersion);
        if (database is null)
        {
            RefuseDatabase(root, "engine");
        }
        else
        {
            database.ReadEngine(root);
        }

        ReadFiles(root);
        ReadCodes(root);
    }

    private static void RefuseDatabase(JsonFields fields, string name)
    {
        if (fields.Has(name))
        {
            fields.Report(
                name,
                new("mục dành cho cơ sở dữ liệu", "what is for databases"),
                new("không có trong ánh xạ của tệp: tệp được nêu trên dòng lệnh", "in mappings of files nothing: the files are named on the command line"));
        }
    }

    private void ReadFiles(JsonFields root)
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
            fields.ReportUnknown([.. Members, .. OfDatabases]);
            if (database is null)
            {
                foreach (var name in OfDatabases)
                {
                    RefuseDatabase(fields, name);
                }

                ReadColumns(fields, file);
            }
            else
            {
                database.ReadTable(fields, file);
            }

            ReadConstants(fields, file);
            ReadForms(fields, "dates", new("ngày", "dates"), file, MappedFiles.DatesOf(file), MappedFiles.DateForms, parts.Dates);
            ReadForms(fields, "decimal", new("số thập phân", "decimals"), file, MappedFiles.DecimalsOf(file), MappedFiles.DecimalSigns, parts.Decimals);
        }
    }

    private void ReadColumns(JsonFields file, CsvColumns columns)
    {
        if (!file.Has("columns"))
        {
            return;
        }

        var fields = file.Object("columns");
        fields.ReportUnknown([.. columns.Names, Todo]);
        ReadTodo(fields);
        foreach (var column in columns.Names.Where(fields.Has))
        {
            foreach (var heading in fields.TextOrTexts(column))
            {
                parts.Headings.Add((columns.File, new MappedHeading(heading, column)));
                Add(fields, column, heading, parts.Columns, (columns.File, WordKey.From(heading)));
            }
        }
    }

    private void ReadConstants(JsonFields file, CsvColumns columns)
    {
        if (!file.Has("constants"))
        {
            return;
        }

        var fields = file.Object("constants");
        fields.ReportUnknown([.. columns.Names]);
        foreach (var column in columns.Names.Where(fields.Has))
        {
            if (column == MappedFiles.KeyOf(columns))
            {
                fields.Report(
                    column,
                    new("hằng số cho cột phân biệt các bản ghi", "a constant for the column that tells records apart"),
                    new("một cột của tệp", "a column of the file"));
            }
            else if (fields.Scalar(column) is { Length: > 0 } value)
            {
                if (!parts.Constants.TryAdd((columns.File, column), value, source.Name, out var earlier))
                {
                    fields.Report(
                        column,
                        new(
                            $"{ErrorValue.Of(value)}, trong khi {earlier.Source} ghi {ErrorValue.Of(earlier.Value)}",
                            $"{ErrorValue.Of(value)}, where {earlier.Source} says {ErrorValue.Of(earlier.Value)}"),
                        new("một giá trị trong mọi ánh xạ", "one value in all mappings"));
                }
            }
            else
            {
                fields.Report(
                    column,
                    new("không có giá trị", "no value"),
                    new("một chuỗi không rỗng, một số, true hoặc false", "a text that is not empty, a number, true or false"));
            }
        }
    }

    // One form for all columns of its kind, or forms by column.
    private void ReadForms<T>(
        JsonFields file, string name, LocalizedText kind, CsvColumns columns, IEnumerable<string> ofKind,
        FrozenDictionary<string, T> words, MappingPart<(string File, string Column), T> forms)
        where T : struct
    {
        if (!file.Has(name))
        {
            return;
        }

        string[] known = [.. ofKind];
        if (known.Length == 0)
        {
            file.Report(
                name,
                new($"dạng của {kind.Vietnamese}", $"a form of {kind.English}"),
                new($"không ghi gì: {columns.File} không có cột {kind.Vietnamese}", $"nothing here: {columns.File} have no column of {kind.English}"));
            return;
        }

        if (file.IsText(name))
        {
            foreach (var column in FormOf(file, name, words) is null ? [] : known)
            {
                AddForm(file, name, (columns.File, column), words, forms);
            }

            return;
        }

        var fields = file.Object(name);
        fields.ReportUnknown(known);
        foreach (var column in known.Where(column => fields.Has(column) && FormOf(fields, column, words) is not null))
        {
            AddForm(fields, column, (columns.File, column), words, forms);
        }
    }

    private static T? FormOf<T>(JsonFields fields, string name, FrozenDictionary<string, T> words)
        where T : struct =>
        fields.OptionalChoice(name, words, ErrorValue.List(words.Keys.Order(StringComparer.Ordinal)), isRequired: true);

    private void AddForm<T>(
        JsonFields fields, string name, (string File, string Column) key, FrozenDictionary<string, T> words, MappingPart<(string File, string Column), T> forms)
        where T : struct
    {
        var word = fields.Text(name);
        if (!forms.TryAdd(key, words[word], source.Name, out var earlier))
        {
            var other = words.First(pair => pair.Value.Equals(earlier.Value)).Key;
            fields.Report(
                name,
                new($"{word} cho {key.Column}, trong khi {earlier.Source} ghi {other}", $"{word} for {key.Column}, where {earlier.Source} says {other}"),
                new("một dạng trong mọi ánh xạ", "one form in all mappings"));
        }
    }

    private void ReadCodes(JsonFields root)
    {
        if (!root.Has("codes"))
        {
            return;
        }

        var fields = root.Object("codes");
        fields.ReportUnknown([.. MappedFiles.Values.Select(value => value.Name)]);
        foreach (var (name, kind, codes) in MappedFiles.Values.Where(value => fields.Has(value.Name)))
        {
            var words = fields.Object(name);
            words.ReportUnknown([.. codes, Todo]);
            ReadTodo(words);
            foreach (var code in codes.Where(words.Has))
            {
                foreach (var word in words.TextOrTexts(code))
                {
                    AddWord(words, code, word, kind);
                }
            }
        }
    }

    private static void ReadTodo(JsonFields fields)
    {
        if (fields.Has(Todo))
        {
            _ = fields.TextOrTexts(Todo);
        }
    }

    private void AddWord(JsonFields fields, string code, string word, WordKind kind)
    {
        if (word.Length > 0 && FieldText.Written(Encoding.UTF8.GetBytes(word)).IsEmpty)
        {
            fields.Report(
                code,
                new($"{ErrorValue.Of(word)}, có nghĩa là để trống", $"{ErrorValue.Of(word)}, which means that nothing is written"),
                new("từ ngữ", "words"));
            return;
        }

        Add(fields, code, word, parts.Codes, (kind, WordKey.From(word)));
    }

    // A word that means two things means nothing.
    private void Add<TKey>(JsonFields fields, string meaning, string word, MappingPart<TKey, string> meanings, TKey key)
        where TKey : notnull
    {
        if (WordKey.From(word).Length == 0)
        {
            fields.Report(meaning, JsonFields.EmptyText, new("từ ngữ", "words"));
        }
        else if (!meanings.TryAdd(key, meaning, source.Name, out var earlier))
        {
            var (vietnamese, english) = earlier.Source == source.Name ? ("", "too") : ($" trong {ErrorValue.OneLine(earlier.Source)}", $"in {ErrorValue.OneLine(earlier.Source)}");
            fields.Report(
                meaning,
                new($"{ErrorValue.Of(word)}, cũng có nghĩa là {earlier.Value}{vietnamese}", $"{ErrorValue.Of(word)}, which means {earlier.Value} {english}"),
                new("mỗi từ ngữ một nghĩa", "every word for one meaning"));
        }
    }
}
