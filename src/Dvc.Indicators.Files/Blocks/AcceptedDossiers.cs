namespace Dvc.Indicators.Files;

/// <summary>Accepted dossiers that follow each other in a block; they mean nothing after the call that gives them.</summary>
/// <param name="reader">Has read them.</param>
/// <param name="first">The first of them in the batch.</param>
/// <param name="count">How many there are.</param>
internal readonly ref struct AcceptedDossiers(DossierBlockReader reader, int first, int count)
{
    /// <summary>How many there are.</summary>
    public int Count => count;

    /// <summary>Their values, and behind them others that mean nothing, so that always <see cref="ValueLanes.Count"/> can be read.</summary>
    public Span<DossierValues> Values => reader.Values.AsSpan(first);

    /// <summary>The numbers of their agencies in <see cref="DossierCodes"/>.</summary>
    public ReadOnlySpan<int> Agencies => reader.Agencies.AsSpan(first, count);

    /// <summary>The numbers of their procedures.</summary>
    public ReadOnlySpan<int> Procedures => reader.Procedures.AsSpan(first, count);

    /// <summary>Where a record starts: the physical line, in a payload the position from 1.</summary>
    public long LineOf(int dossier) => reader.LineOf(first + dossier);

    /// <summary>The key of a dossier, trimmed and composed, in UTF-8; valid until the next one is asked for.</summary>
    public ReadOnlySpan<byte> KeyOf(int dossier) => reader.KeyOf(first + dossier);

    /// <summary>A whole dossier.</summary>
    public Dossier ToDossier(int dossier) => reader.ToDossier(first + dossier);
}
