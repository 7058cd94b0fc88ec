namespace Dvc.Indicators;

/// <summary>
/// Numbers the agencies and procedures that dossiers name, so that batches hold numbers; with several threads the numbers follow the order in
/// which codes happen to be met, and no result depends on them.
/// </summary>
/// <remarks>Safe for use by several threads.</remarks>
public sealed class DossierCodes
{
    private readonly Lock _lock = new();
    private readonly Func<AgencyCode, bool>? _isKnown;
    private readonly Dictionary<AgencyCode, int> _agencyNumbers = [];
    private readonly Dictionary<string, int> _procedureNumbers = new(StringComparer.Ordinal);
    private readonly List<AgencyCode> _agencies = [];
    private readonly List<string> _procedures = [];

    /// <summary>Knows no code yet.</summary>
    /// <param name="isKnown">Whether a code is that of an agency, always the same answer for the same code; null where every code is.</param>
    public DossierCodes(Func<AgencyCode, bool>? isKnown = null) => _isKnown = isKnown;

    /// <summary>The number of an agency.</summary>
    /// <param name="agency">The agency as a dossier names it.</param>
    /// <param name="number">Its number; no meaning when it is not known.</param>
    /// <returns>False when agencies were given and this is none of them: the record is rejected (<c>agency</c>).</returns>
    public bool TryNumber(AgencyCode agency, out int number)
    {
        lock (_lock)
        {
            if (_agencyNumbers.TryGetValue(agency, out number))
            {
                return true;
            }

            if (agency.IsEmpty || _isKnown?.Invoke(agency) == false)
            {
                return false;
            }

            number = _agencies.Count;
            _agencyNumbers.Add(agency, number);
            _agencies.Add(agency);
            return true;
        }
    }

    /// <summary>The number of a procedure, which need not be in the catalogue.</summary>
    /// <param name="procedure">The code of the procedure, trimmed and composed (NFC).</param>
    /// <returns>Its number.</returns>
    /// <exception cref="ArgumentException">The code is null or empty.</exception>
    public int NumberOf(string procedure)
    {
        ArgumentException.ThrowIfNullOrEmpty(procedure);
        lock (_lock)
        {
            if (!_procedureNumbers.TryGetValue(procedure, out var number))
            {
                number = _procedures.Count;
                _procedureNumbers.Add(procedure, number);
                _procedures.Add(procedure);
            }

            return number;
        }
    }

    /// <summary>The agencies so far; each stands at its number.</summary>
    internal AgencyCode[] Agencies
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
    internal string[] Procedures
    {
        get
        {
            lock (_lock)
            {
                return [.. _procedures];
            }
        }
    }

    internal AgencyCode AgencyAt(int number)
    {
        lock (_lock)
        {
            return _agencies[number];
        }
    }

    internal string ProcedureAt(int number)
    {
        lock (_lock)
        {
            return _procedures[number];
        }
    }
}
