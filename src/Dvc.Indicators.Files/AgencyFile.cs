using System.Text;

namespace Dvc.Indicators.Files;

/// <summary>
/// Reads agencies (<c>agencies.csv</c>): the columns <c>code</c>, <c>name</c>, <c>level</c> and <c>parent</c>, and where there are any
/// <c>valid_from</c>, <c>valid_to</c> and <c>successor</c>.
/// Safe for use by several threads.
/// </summary>
public static class AgencyFile
{
    /// <summary>Reads the agencies of one file and checks their tree.</summary>
    /// <param name="source">The file, plain or packed with gzip.</param>
    /// <returns>
    /// The agencies in the order of the file, or every mistake at once. Code, name and level must not be empty; an empty parent means the
    /// top. Codes are taken in both written forms. Dates are days (<c>2025-07-01</c>, <c>01/07/2025</c>); the <c>valid_to</c> 9999-12-31
    /// means none. Several successors stand with <c>|</c> between them. A code may stand again for another time.
    /// </returns>
    /// <exception cref="ArgumentNullException">The source is null.</exception>
    public static FileReading<AgencyTree> Read(InputSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Read([source]);
    }

    /// <summary>Reads a level as the column <c>level</c> of agencies files may write it.</summary>
    /// <param name="text">A word such as <c>commune</c> or <c>xã</c>, without regard to case.</param>
    /// <param name="level">The level; no meaning when the text is none.</param>
    /// <returns>True when the text is a level.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static bool TryParseLevel(string text, out AgencyLevel level)
    {
        ArgumentNullException.ThrowIfNull(text);
        return AgencyLevels.TryParse(new ValueWords(Mapping.Shipped).CodeOf(WordKind.Level, Encoding.UTF8.GetBytes(text.Trim())), out level);
    }

    /// <summary>Reads the agencies of several files as one list and checks their tree.</summary>
    /// <param name="sources">The files, at least one, in the order of their agencies.</param>
    /// <param name="periods">
    /// Periods for which mergers and divisions must leave a tree (<see cref="AgencyTree.In"/>), so that its mistakes are told with their lines
    /// too; null for none.
    /// </param>
    /// <param name="mapping">How the files call their columns and values; null is <see cref="Mapping.Shipped"/>.</param>
    /// <returns>The agencies, as of one file, or every mistake at once with its file and line.</returns>
    /// <exception cref="ArgumentNullException">The sources or one of them are null.</exception>
    /// <exception cref="ArgumentException">There are no sources.</exception>
    public static FileReading<AgencyTree> Read(
        IReadOnlyList<InputSource> sources, IEnumerable<ReportingPeriod>? periods = null, Mapping? mapping = null)
    {
        ArgumentNullException.ThrowIfNull(sources);
        if (sources.Count == 0)
        {
            throw new ArgumentException("There must be at least one file of agencies.", nameof(sources));
        }

        foreach (var source in sources)
        {
            ArgumentNullException.ThrowIfNull(source, nameof(sources));
        }

        return new AgencyListReader().Read(sources, mapping ?? Mapping.Shipped, periods ?? []);
    }
}
