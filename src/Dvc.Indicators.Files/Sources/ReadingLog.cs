using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>Gathers the errors and notes of one reading.</summary>
internal sealed class ReadingLog
{
    private const int MostErrors = 1_000;

    private readonly ImmutableArray<FileError>.Builder _errors = ImmutableArray.CreateBuilder<FileError>();
    private readonly ImmutableArray<FileNote>.Builder _notes = ImmutableArray.CreateBuilder<FileNote>();
    private readonly ImmutableArray<QualityFinding>.Builder _findings = ImmutableArray.CreateBuilder<QualityFinding>();
    private long _errorCount;

    public bool HasErrors => _errorCount > 0;

    /// <summary>The notes so far.</summary>
    public ImmutableArray<FileNote> Notes => _notes.ToImmutable();

    public void Add(FileError error)
    {
        _errorCount++;
        if (_errors.Count < MostErrors)
        {
            _errors.Add(error);
        }
    }

    /// <summary>The findings so far.</summary>
    public ImmutableArray<QualityFinding> Findings => _findings.ToImmutable();

    public void Add(FileNote note) => _notes.Add(note);

    public void Add(ImmutableArray<FileNote> notes) => _notes.AddRange(notes);

    public void Add(QualityFinding finding) => _findings.Add(finding);

    /// <summary>Takes over the errors and notes of another reading.</summary>
    public void Add<T>(FileReading<T> reading)
        where T : class
    {
        foreach (var error in reading.Errors)
        {
            Add(error);
        }

        _errorCount += reading.ErrorCount - reading.Errors.Length;
        _notes.AddRange(reading.Notes);
        _findings.AddRange(reading.Findings);
    }

    /// <summary>Runs what reads one file; what ends it early is noted and the next file can be read.</summary>
    public void Guard(Action read)
    {
        try
        {
            read();
        }
        catch (InputException exception)
        {
            foreach (var error in exception.Errors)
            {
                Add(error);
            }
        }
    }

    public FileReading<T> Failed<T>()
        where T : class =>
        new(null, _errors.ToImmutable(), _errorCount, _notes.ToImmutable(), _findings.ToImmutable());

    public FileReading<T> Read<T>(T value)
        where T : class =>
        new(value, [], 0, _notes.ToImmutable(), _findings.ToImmutable());
}
