using System.Globalization;

namespace Dvc.Indicators;

/// <summary>What a run must keep of its dossiers takes more memory than was allowed.</summary>
public sealed class MemoryLimitException : Exception
{
    /// <summary>Makes the exception with a message that gives both numbers.</summary>
    /// <param name="needed">How many bytes were needed so far.</param>
    /// <param name="allowed">How many were allowed.</param>
    public MemoryLimitException(long needed, long allowed)
        : base(string.Create(
            CultureInfo.InvariantCulture, $"the keys and counters of the dossiers need more than {needed} bytes; allowed: {allowed}"))
    {
        Text = new LocalizedText(
            string.Create(CultureInfo.InvariantCulture, $"mã và bộ đếm của hồ sơ cần hơn {needed} byte; cho phép: {allowed}"), Message);
    }

    /// <summary>The message in both languages.</summary>
    public LocalizedText Text { get; }
}
