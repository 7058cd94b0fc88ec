namespace Dvc.Indicators.Files;

/// <summary>
/// Numbers the agencies and procedures of accepted dossiers in the order in which they are first met, which with several threads is not
/// that of the files. Safe for use by several threads.
/// </summary>
internal sealed class DossierCodes
{
    private readonly Lock _lock = new();
    private readonly Dictionary<AgencyCode, int> _agencyNumbers = [];
    private readonly Dictionary<string, int> _procedureNumbers = new(StringComparer.Ordinal);
    private readonly List<AgencyCode> _agencies = [];
    private readonly List<string> _procedures = [];

    /// <summary>The agencies so far; each stands at its number.</summary>
    public AgencyCode[] Agencies
    {
        get
        {
            lock (_lock)
            {
                return [.. _agencies];
            }
        }
    }

    /// <summary>The procedures so far; each stands at its number.</summary>
    public string[] Procedures
    {
        get
        {
            lock (_lock)
            {
                return [.. _procedures];
            }
        }
    }

    /// <summary>The number of an agency.</summary>
    public int NumberOf(AgencyCode agency)
    {
        lock (_lock)
        {
            return NumberOf(agency, _agencyNumbers, _agencies);
        }
    }

    /// <summary>The number of a procedure.</summary>
    public int NumberOf(string procedure)
    {
        lock (_lock)
        {
            return NumberOf(procedure, _procedureNumbers, _procedures);
        }
    }

    /// <summary>The agency with a number.</summary>
    public AgencyCode AgencyAt(int number)
    {
        lock (_lock)
        {
            return _agencies[number];
        }
    }

    /// <summary>The procedure with a number.</summary>
    public string ProcedureAt(int number)
    {
        lock (_lock)
        {
            return _procedures[number];
        }
    }

    private static int NumberOf<T>(T code, Dictionary<T, int> numbers, List<T> codes)
        where T : notnull
    {
        if (!numbers.TryGetValue(code, out var number))
        {
            number = codes.Count;
            numbers.Add(code, number);
            codes.Add(code);
        }

        return number;
    }
}
