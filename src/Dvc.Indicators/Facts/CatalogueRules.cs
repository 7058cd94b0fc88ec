namespace Dvc.Indicators;

/// <summary>What the catalogue says of procedures, worked out once for all their dossiers. Never changed once made.</summary>
internal sealed class CatalogueRules
{
    private readonly ProcedureCatalogue? _catalogue;
    private readonly Dictionary<TimeLimit, ProcedureLimit> _limits = [];

    /// <summary>Works out the limits of a catalogue.</summary>
    /// <param name="catalogue">The procedures; null where there are none.</param>
    /// <param name="calendar">The working days.</param>
    public CatalogueRules(ProcedureCatalogue? catalogue, WorkingCalendar calendar)
    {
        _catalogue = catalogue;
        foreach (var procedure in catalogue?.Procedures ?? [])
        {
            if (procedure.Limit is { } limit && !_limits.ContainsKey(limit))
            {
                _limits.Add(limit, ProcedureLimit.Create(limit, calendar));
            }
        }
    }

    /// <summary>What is said of one procedure.</summary>
    public ProcedureRules Find(string code) => new(
        FlagsOf(_catalogue, code), _catalogue?.Find(code)?.Limit is { } limit ? _limits[limit] : ProcedureLimit.None);

    /// <summary>What a catalogue says of a procedure.</summary>
    /// <param name="catalogue">The procedures; null where there are none.</param>
    /// <param name="code">The code of the procedure.</param>
    public static ProcedureFlags FlagsOf(ProcedureCatalogue? catalogue, string code) => catalogue?.Find(code) switch
    {
        null => catalogue is null ? ProcedureFlags.None : ProcedureFlags.HasCatalogue,
        { } procedure => ProcedureFlags.HasCatalogue | ProcedureFlags.Listed
            | (procedure.HasFee ? ProcedureFlags.HasFee : 0)
            | (procedure.ReturnsPaper ? ProcedureFlags.ReturnsPaper : 0)
            | (procedure.Limit is not null ? ProcedureFlags.HasLimit : 0),
    };
}
