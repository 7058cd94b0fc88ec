using System.Collections.Immutable;
using Dvc.Indicators.Files;

namespace Dvc.Indicators.Databases;

/// <summary>Finds why a mapping can not be counted by.</summary>
internal sealed class SqlMappingChecks(DatabaseMapping mapping, string dialect)
{
    private static readonly string[] Writing = ["insert", "update", "delete", "drop", "alter", "create", "truncate", "grant", "merge", "copy", "attach"];

    private static readonly LocalizedText Nothing = new("không có gì", "nothing");

    public ImmutableArray<OutcomeError> Find()
    {
        var errors = ImmutableArray.CreateBuilder<OutcomeError>();
        if (SqlDialects.Find(dialect) is null)
        {
            var names = string.Join(", ", SqlDialects.All.Select(one => one.Name));
            errors.Add(SqlError.At(
                "engine", dialect.Length == 0 ? Nothing : SqlError.Same(dialect),
                new LocalizedText($"{names}; với hệ quản trị khác hãy đọc hồ sơ thay vì đếm bằng SQL", $"{names}; of other databases the records are read")));
        }

        if (mapping.Find(SourceKind.Dossiers) is not { } table)
        {
            errors.Add(SqlError.At("files.dossiers", Nothing, new LocalizedText("bảng hồ sơ và các cột của nó", "the table of dossiers and its columns")));
            return errors.ToImmutable();
        }

        if (table.Columns.ContainsKey("NgayHenTra") && table.TimeOfDay is null)
        {
            errors.Add(SqlError.At("files.dossiers.timeOfDay", Nothing, new LocalizedText(
                "true, false hoặc một điều kiện SQL: ngày hẹn trả (NgayHenTra) có giờ hay không",
                "true, false, or an SQL condition: whether deadlines (NgayHenTra) have a time of day")));
        }

        foreach (var (place, text) in Texts(table).Where(text => Array.Exists(Writing, word => HasWord(text.Text, word))))
        {
            errors.Add(SqlError.At($"files.dossiers.{place}", SqlError.Same(text), new LocalizedText("chỉ biểu thức đọc dữ liệu", "what only reads")));
        }

        return errors.ToImmutable();
    }

    private static IEnumerable<(string Place, string Text)> Texts(DatabaseTable table) =>
        new (string Place, string? Text)[]
        {
            ("from", table.From), ("where", table.Where), ("timeOfDay", table.TimeOfDay), ("updated", table.Updated), ("order", table.Order),
        }
        .Concat(table.Columns.OrderBy(column => column.Key, StringComparer.Ordinal).Select(column => (Place: $"columns.{column.Key}", Text: (string?)column.Value)))
        .Where(text => text.Text is not null).Select(text => (text.Place, text.Text!));

    // A word that begins a statement; as a part of a name it is none, nor in quotes.
    private static bool HasWord(string text, string word)
    {
        var quote = '\0';
        for (var at = 0; at < text.Length; at++)
        {
            if (quote != '\0')
            {
                quote = text[at] == quote ? '\0' : quote;
            }
            else if (text[at] is '\'' or '"' or '`')
            {
                quote = text[at];
            }
            else if ((at == 0 || !IsName(text[at - 1])) && text.AsSpan(at).StartsWith(word, StringComparison.OrdinalIgnoreCase)
                && at + word.Length < text.Length && char.IsWhiteSpace(text[at + word.Length]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsName(char c) => char.IsLetterOrDigit(c) || c is '_' or '$' or '.';
}
