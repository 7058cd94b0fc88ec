namespace Dvc.Indicators.Samples;

/// <summary>Makes the dossiers of one agency, one after the other, until each count of its goal is reached.</summary>
internal sealed class UnitStream
{
    // The first late dossier is disliked too: an agency without any dislike looks as if nobody was asked.
    private const int LateADislike = 40;

    private readonly UnitPlan _plan;
    private readonly OnTimeLife _onTimeLife;
    private readonly LateLife _lateLife;
    private readonly byte[] _agency;
    private readonly byte[] _agencyReversed;
    private readonly byte[] _keyPrefix;
    private readonly byte[][] _officers;
    private readonly WorkDays _days;
    private SampleRandom _random;
    private ExactDraw _onTime;
    private ExactDraw _clean;
    private ExactDraw _results;
    private ExactDraw _papers;
    private ExactDraw _reused;
    private ExactDraw _fromStore;
    private ExactDraw _citizenData;
    private ExactDraw _owing;
    private ExactDraw _paid;
    private ExactDraw _online;
    private long _made;
    private long _nextCover;
    private int _covered;
    private long _late;
    private int _complaintsLeft;

    public UnitStream(UnitPlan plan, WorkDays days, string agency, int complaints, ulong seed)
    {
        var goal = plan.Goal;
        _plan = plan;
        _days = days;
        _onTimeLife = new OnTimeLife(days);
        _lateLife = new LateLife(days);
        (_agency, _agencyReversed) = AgencyTexts.BothForms(agency);
        _keyPrefix = AgencyTexts.KeyPrefix(agency);
        _officers = OfficerNames.Of(goal, seed);
        _random = SampleRandom.Of(seed, goal.Row);
        _onTime = new ExactDraw(goal.Dossiers, goal.OnTime);
        _clean = new ExactDraw(goal.OnTime, goal.Clean);
        _results = new ExactDraw(goal.Dossiers, goal.Results);
        _papers = new ExactDraw(goal.Results, goal.ResultsWithPaper);
        _reused = new ExactDraw(goal.Dossiers, goal.Reused);
        _fromStore = new ExactDraw(goal.CitizenData, goal.FromStore);
        (_citizenData, _owing, _paid, _online) = (plan.Covers.CitizenData, plan.Covers.Owing, plan.Covers.Paid, plan.Covers.Online);
        _nextCover = plan.Covers.Covers.IsEmpty ? -1 : 0;
        _complaintsLeft = complaints;
    }

    public long Dossiers => _plan.Goal.Dossiers;

    /// <summary>Makes the next dossier.</summary>
    /// <param name="dossier">Takes it.</param>
    /// <param name="at">The place of the working day of reception.</param>
    /// <param name="number">Its number on that day, from 1.</param>
    /// <param name="timeOfDay">When it was received, in seconds since midnight.</param>
    /// <returns>Whether a petition is to name it.</returns>
    public bool Next(SampleDossier dossier, int at, long number, int timeOfDay)
    {
        dossier.AgencyText = _random.Chance(60) ? _agencyReversed : _agency;
        dossier.KeyPrefix = _keyPrefix;
        dossier.Officer = _officers[_random.SkewedBelow(_officers.Length)];
        dossier.Day = _days[at];
        dossier.Number = number;
        dossier.Restart();
        dossier.Received = _days.StartOf(at) + timeOfDay;
        ChooseProcedure(dossier);
        DrawPapers(dossier);
        dossier.Submitted = dossier.Received - (dossier.Channel == DossierChannel.Online
            ? OfficeHours.Minute + _random.SkewedBelow(40 * OfficeHours.Hour)
            : OfficeHours.Minute + _random.Below(20 * OfficeHours.Minute));
        var isOnTime = _onTime.Next(ref _random);
        if (isOnTime)
        {
            _onTimeLife.Live(dossier, at, ref _random);
        }
        else
        {
            _lateLife.Live(dossier, at, ref _random);
        }

        dossier.Updated = LastEvent(dossier) + OfficeHours.Hour / 2 + _random.Below(OfficeHours.Hour);
        return Evaluate(dossier, isOnTime, at);
    }

    private void ChooseProcedure(SampleDossier dossier)
    {
        if (_made++ == _nextCover)
        {
            var covers = _plan.Covers.Covers;
            MakeCover(dossier, covers[_covered++]);
            _nextCover = _covered < covers.Length ? (long)((Int128)_covered * Dossiers / covers.Length) : -1;
            return;
        }

        var hasData = _citizenData.Next(ref _random);
        var isOnline = _online.Next(ref _random);
        var owes = _owing.Next(ref _random);
        var pays = owes && _paid.Next(ref _random);
        var isExempt = !owes && _random.Chance(15);
        var cover = pays ? _plan.Choice.Paid(ref _random)
            : owes || isExempt ? _plan.Choice.WithFee(ref _random)
            : isOnline || hasData || _random.Chance(400) ? _plan.Choice.WithoutFee(ref _random)
            : _plan.Choice.Offline(ref _random);
        dossier.Procedure = cover.Procedure;
        dossier.Fee = isExempt ? 0 : FeeOf(cover, mustHave: false);
        SetPayment(dossier, owes, pays);
        SetCitizenData(dossier, hasData);
        dossier.Channel = isOnline ? DossierChannel.Online : _random.Chance(900) ? DossierChannel.Direct : DossierChannel.Postal;
    }

    private void MakeCover(SampleDossier dossier, Cover cover)
    {
        dossier.Procedure = cover.Procedure;
        dossier.Fee = FeeOf(cover, mustHave: true);
        SetPayment(dossier, cover.Procedure.HasFee, cover.Has(CoverFacts.Paid));
        SetCitizenData(dossier, cover.Has(CoverFacts.CitizenData) || _citizenData.Next(ref _random));
        dossier.Channel = DossierChannel.Online;
    }

    // A procedure with a fee of which no dossier may show one has dossiers whose fee is not known: that is what its figures say.
    private int FeeOf(Cover cover, bool mustHave) =>
        !cover.Procedure.HasFee ? _random.Chance(400) ? 0 : SampleDossier.Unknown
        : cover.Has(CoverFacts.Fee) && (mustHave || !_random.Chance(40)) ? Fees.Of(cover.Procedure)
        : SampleDossier.Unknown;

    private void SetPayment(SampleDossier dossier, bool owes, bool pays) =>
        dossier.Payment = pays ? (_random.Chance(850) ? 1 : 2) : !owes && _random.Chance(200) ? SampleDossier.Unknown : 0;

    private void SetCitizenData(SampleDossier dossier, bool hasData)
    {
        dossier.IsFromStore = hasData && _fromStore.Next(ref _random);
        dossier.IsIdentified = hasData && (!dossier.IsFromStore || _random.Chance(500));
    }

    private void DrawPapers(SampleDossier dossier)
    {
        dossier.HasResult = _results.Next(ref _random);
        dossier.HasPaper = dossier.HasResult ? _papers.Next(ref _random) : _random.Chance(300);
        var isReused = _reused.Next(ref _random);
        var kind = _random.Below(3);
        dossier.ArePapersDigitised = isReused && kind != 0;
        dossier.IsDigitised = isReused && kind != 1;
    }

    private bool Evaluate(SampleDossier dossier, bool isOnTime, int at)
    {
        var isComplaint = isOnTime ? !_clean.Next(ref _random) : _late++ % LateADislike == 0;
        var isEarly = at <= _days.Last / 4;
        var isNamed = isComplaint && isEarly && _complaintsLeft > 0;
        _complaintsLeft -= isNamed ? 1 : 0;
        dossier.IsDisliked = isComplaint && (!isOnTime || !isNamed || _random.Chance(250));
        return isNamed;
    }

    private static int LastEvent(SampleDossier dossier) => Math.Max(
        Math.Max(dossier.Received, dossier.Finished),
        Math.Max(dossier.Returned, Math.Max(dossier.SupplementRequested, dossier.SupplementCompleted)));
}
