using Dvc.Indicators.Cli.Options;
using Dvc.Indicators.Live;

namespace Dvc.Indicators.Cli.Live;

/// <summary>What a run of the verb <c>live</c> is asked for.</summary>
internal sealed record LiveSettings
{
    /// <summary>The file of changes; - is stdin.</summary>
    public required string Changes { get; init; }

    /// <summary>The instant of the one answer; null is the system's clock.</summary>
    public VietnamTime? At { get; init; }

    public bool IsOnce { get; init; }

    /// <summary>How often <see cref="Output"/> is written.</summary>
    public TimeSpan Every { get; init; }

    /// <summary>How long before they turn late dossiers are told; null for not at all.</summary>
    public TimeSpan? DueWithin { get; init; }

    public ResultFormat Format { get; init; }

    public string? Output { get; init; }

    public string? ChangesOut { get; init; }

    public LiveSource Source { get; init; }

    public Language Language { get; init; }
}
