namespace Dvc.Indicators.Files;

/// <summary>
/// Reads agencies (<c>agencies.csv</c>): the columns <c>code</c>, <c>name</c>, <c>level</c> and <c>parent</c>, and where there are any
/// <c>valid_from</c>, <c>valid_to</c> and <c>successor</c>. Safe for use by several threads.
/// </summary>
public static class AgencyFile
{
    /// <summary>Reads the agencies and checks their tree.</summary>
    /// <param name="source">The file, plain or packed with gzip.</param>
    /// <returns>
    /// The agencies in the order of the file, or every mistake at once. Code, name and level must not be empty; an empty parent means the
    /// top. Codes are taken in both written forms. Dates are days (<c>2025-07-01</c>, <c>01/07/2025</c>); the <c>valid_to</c> 9999-12-31
    /// means none.
    /// </returns>
    /// <exception cref="ArgumentNullException">The source is null.</exception>
    public static FileReading<AgencyTree> Read(InputSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new AgencyReader(source).Read();
    }
}
