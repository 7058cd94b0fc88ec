namespace Dvc.Indicators.Tests.Oracle;

/// <summary>What each dossier counts in: the table of components of rules.md 3, row by row.</summary>
internal sealed class OracleDossiers
{
    private readonly World _world;
    private readonly Dictionary<string, Procedure>? _catalogue;
    private readonly HashSet<string> _petitioned;

    public OracleDossiers(World world)
    {
        _world = world;
        _catalogue = OracleVersions.Catalogue(world);

        // "a petition sent before the cut that names it (any agency's)"
        _petitioned = OracleVersions.CountingPetitions(world)
            .Where(petition => petition.Dossier is not null && petition.Sent < world.Cut)
            .Select(petition => petition.Dossier!)
            .ToHashSet(StringComparer.Ordinal);
    }

    public List<OracleDossier> All() => [.. OracleVersions.Counting(_world).Select(Of)];

    public OracleDossier Of(Dossier dossier)
    {
        var isInPopulation = IsInPopulation(dossier);
        var verdict = isInPopulation ? OracleTiming.Judge(dossier, LimitOf(dossier), _world.Cut, _world.Due) : null;
        return new OracleDossier
        {
            Dossier = dossier,
            IsInPopulation = isInPopulation,
            Verdict = verdict,
            Numerators = isInPopulation ? Numerators(dossier, verdict!) : [],
            Denominators = isInPopulation ? Denominators(dossier) : [],
            Evidence = Evidence(dossier, isInPopulation),
        };
    }

    /// <summary>"NgayTiepNhan in the period and before the cut, status not 1 (new) and not 3 (refused at reception)"</summary>
    private bool IsInPopulation(Dossier dossier) =>
        dossier.Received is { } received && _world.HasInPeriod(received) && IsBeyondReception(dossier);

    private static bool IsBeyondReception(Dossier dossier) => dossier.Status is not (DossierStatus.New or DossierStatus.Refused);

    private TimeLimit? LimitOf(Dossier dossier) => _catalogue?.GetValueOrDefault(dossier.Procedure)?.Limit;

    /// <summary>
    /// 3.6: "R that owe a fee: fee procedure, and not (fee known and 0). Without a catalogue, or for a procedure that it lacks (finding):
    /// fee > 0"
    /// </summary>
    private bool OwesFee(Dossier dossier) => _catalogue?.GetValueOrDefault(dossier.Procedure) is { } procedure
        ? procedure.HasFee && !(dossier.Fee is not null && dossier.Fee == 0)
        : dossier.Fee is not null && dossier.Fee > 0;

    /// <summary>4.5a: "TaiKhoanDuocXacThucVoiVNeID = 1 or DuocLayTuKhoDMQG = 1"</summary>
    private static bool UsesPopulationData(Dossier dossier) => dossier.IdentifiedByVneid || dossier.FromNationalStore;

    private SortedSet<string> Numerators(Dossier dossier, OracleVerdict verdict)
    {
        var isOnTime = verdict.IsOnTime;
        var isPaid = dossier.OnlinePayment == 1 || dossier.OnlinePayment == 2;
        return Set(
            (Ids.DossierSync, true), // 1.4: R
            (Ids.OnTimeProcessing, isOnTime), // 2.1: "R on time"
            (Ids.DossiersOnline, dossier.Channel == DossierChannel.Online), // 3.3: "KenhThucHien = 2"
            (Ids.DossiersPaidOnline, OwesFee(dossier) && isPaid), // 3.6: "R that owe a fee and have DuocThanhToanTrucTuyen in {1, 2}"
            (Ids.OriginalResultAvailable, dossier.HasResultFile), // 4.1: "R with a result file"
            (Ids.Digitised, dossier.HasPaperFile && dossier.HasResultFile), // 4.2: "R with a component file and a result file"
            (Ids.ReusedDigitizedData, dossier.PapersDigitised || dossier.Digitised), // 4.3
            (Ids.PersonalStorage, dossier.FromNationalStore), // 4.4: "DuocLayTuKhoDMQG = 1"
            (Ids.CitizenDataDossier, UsesPopulationData(dossier)), // 4.5a
            (Ids.DossierSatisfaction, isOnTime && !dossier.Disliked && !_petitioned.Contains(dossier.Key))); // 5.4
    }

    /// <summary>The denominator of every component that counts dossiers is R, but for 3.6.</summary>
    private SortedSet<string> Denominators(Dossier dossier) => Set(
        (Ids.DossierSync, true),
        (Ids.OnTimeProcessing, true),
        (Ids.DossiersOnline, true),
        (Ids.DossiersPaidOnline, OwesFee(dossier)),
        (Ids.OriginalResultAvailable, true),
        (Ids.Digitised, true),
        (Ids.ReusedDigitizedData, true),
        (Ids.PersonalStorage, true),
        (Ids.CitizenDataDossier, true),
        (Ids.DossierSatisfaction, true));

    private SortedSet<string> Evidence(Dossier dossier, bool isInPopulation) => Set(
        (Ids.ServicesWithOnlineDossiers, IsOnlineInPeriod(dossier)),
        (Ids.ProceduresPaidOnline, isInPopulation && dossier.OnlinePayment is (1 or 2)), // 3.4: "the flag alone"
        (Ids.ProceduresWithFeeDossiers, isInPopulation && dossier.Fee is not null && dossier.Fee > 0), // 3.5: "whose fee is > 0"
        (Ids.CitizenDataFormality, isInPopulation && UsesPopulationData(dossier))); // 4.5b: "≥ 1 dossier of 4.5a"

    /// <summary>
    /// 3.2: "received online in the period (R, with NgayNopHoSo in place of a missing NgayTiepNhan; status 1 and 3 do not count)"
    /// </summary>
    private bool IsOnlineInPeriod(Dossier dossier) =>
        (dossier.Received is not null ? dossier.Received : dossier.Submitted) is { } time
        && _world.HasInPeriod(time)
        && IsBeyondReception(dossier)
        && dossier.Channel == DossierChannel.Online;

    /// <summary>"A component whose columns are absent from all dossier files is not computed" (inputs.md 1).</summary>
    private SortedSet<string> Set(params (string Component, bool Holds)[] facts)
    {
        var holding = facts.Where(fact => fact.Holds && OracleColumns.Allow(fact.Component, _world.Columns));
        return new SortedSet<string>(holding.Select(fact => fact.Component), StringComparer.Ordinal);
    }
}
