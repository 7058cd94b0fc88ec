using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Dvc.Indicators.Files;

/// <summary>
/// Reads changes as lines of JSON: dossiers as NDJSON has them; petitions, told by their key <c>MaPAKN</c>, with the columns of their file;
/// <c>{"remove": "KEY"}</c> takes a dossier away, <c>{"removePetition": "KEY"}</c> a petition. Lines count from 1 over all that is given.
/// </summary>
/// <remarks>For one thread at a time.</remarks>
/// <param name="name">The name that messages show.</param>
/// <param name="options">How records are read; null is <see cref="RecordOptions.Default"/>.</param>
/// <exception cref="ArgumentException">The name is empty.</exception>
public sealed class ChangeReader(string name, RecordOptions? options = null)
{
    private static readonly JsonNames Names = new(("remove", (int)LineKind.Remove), ("removePetition", (int)LineKind.RemovePetition), ("MaPAKN", (int)LineKind.Petition));

    private readonly string _name = string.IsNullOrEmpty(name) ? throw new ArgumentException("A name is asked for.", nameof(name)) : name;
    private readonly RecordOptions _options = options ?? RecordOptions.Default;
    private readonly ArrayBufferWriter<byte> _dossiers = new();
    private readonly List<long> _lines = [];
    private readonly List<FileError> _errors = [];
    private long _line;

    private enum LineKind
    {
        Dossier,
        Remove,
        RemovePetition,
        Petition,
    }

    /// <summary>The optional columns that the dossiers so far have had: in a stream a column is there as soon as any record has its name.</summary>
    public DossierColumns Columns { get; private set; }

    /// <summary>What makes lines doubtful although each could be read or was rejected, such as days and months in another order.</summary>
    public IReadOnlyList<FileError> Errors => _errors;

    /// <summary>Reads lines.</summary>
    /// <param name="lines">Whole lines, each of at most 4 MiB, ended by a line feed but for the last.</param>
    /// <returns>Their changes, in order; blank lines have none.</returns>
    public IReadOnlyList<RecordChange> Read(ReadOnlyMemory<byte> lines)
    {
        var changes = new List<RecordChange>();
        while (lines.Length > 0)
        {
            var end = lines.Span.IndexOf((byte)'\n');
            var line = end < 0 ? lines : lines[..end];
            lines = end < 0 ? default : lines[(end + 1)..];
            _line++;
            var kind = KindOf(line.Span, out var value);
            if (kind == LineKind.Dossier)
            {
                Gather(line.Span);
                continue;
            }

            Flush(changes);
            changes.Add(kind == LineKind.Petition ? PetitionOf(line) : Removal(kind, value));
        }

        Flush(changes);
        return changes;
    }

    // What is no JSON is told when it is read as a dossier.
    private static LineKind KindOf(ReadOnlySpan<byte> line, out string? value)
    {
        value = null;
        var json = new Utf8JsonReader(line, DossierJson.Strict);
        try
        {
            for (var isObject = json.Read() && json.TokenType == JsonTokenType.StartObject; isObject && json.Read() && json.TokenType == JsonTokenType.PropertyName; json.Skip())
            {
                var kind = Names.Find(json.ValueSpan);
                json.Read();
                if (kind != JsonNames.Unknown)
                {
                    value = json.TokenType == JsonTokenType.String ? json.GetString() : "";
                    return (LineKind)kind;
                }
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            value = null;
        }

        return LineKind.Dossier;
    }

    private RecordChange Removal(LineKind kind, string? value)
    {
        var key = CodeText.Read(Encoding.UTF8.GetBytes(value ?? "")).Text;
        if (key.Length == 0)
        {
            var column = kind == LineKind.Remove ? "remove" : "removePetition";
            return Rejected(column, value ?? "", RejectionReason.Missing, kind == LineKind.Remove ? SourceKind.Dossiers : SourceKind.Petitions);
        }

        return kind == LineKind.Remove ? new RecordChange { RemovedDossier = key } : new RecordChange { RemovedPetition = key };
    }

    private RecordChange PetitionOf(ReadOnlyMemory<byte> line)
    {
        var reading = PetitionFile.Read(InputSource.FromBytes(_name, PetitionLine.ToCsv(line)), _options);
        return reading.Value switch
        {
            { Rows: [var row] } => new RecordChange { Petition = row.Record },
            { Rejections: [var rejection] } => new RecordChange { Rejection = rejection with { Line = _line }, Kind = SourceKind.Petitions },
            _ => Rejected("MaCoQuan, NgayGui", "", RejectionReason.Missing, SourceKind.Petitions),
        };
    }

    private RecordChange Rejected(string column, string value, RejectionReason reason, SourceKind kind) => new()
    {
        Rejection = new Rejection { File = _name, Line = _line, Key = "", Column = column, Value = value, Reason = reason },
        Kind = kind,
    };

    private void Gather(ReadOnlySpan<byte> line)
    {
        _dossiers.Write(line);
        _dossiers.Write("\n"u8);
        _lines.Add(_line);
    }

    // A run of dossiers is read as a file of NDJSON is.
    private void Flush(List<RecordChange> changes)
    {
        if (_lines.Count == 0)
        {
            return;
        }

        var reader = new DossierReader([InputSource.FromBytes(_name, _dossiers.WrittenSpan.ToArray())], _options);
        foreach (var entry in reader.Read())
        {
            changes.Add(entry.Dossier is { } dossier
                ? new RecordChange { Dossier = dossier }
                : new RecordChange { Rejection = entry.Rejection! with { Line = _lines[(int)entry.Rejection.Line - 1] } });
        }

        var finished = reader.Finish();
        Columns |= finished.Value?.Columns ?? DossierColumns.None;
        _errors.AddRange(finished.Errors);
        _dossiers.ResetWrittenCount();
        _lines.Clear();
    }
}
