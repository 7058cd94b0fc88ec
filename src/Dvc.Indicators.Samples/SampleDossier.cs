namespace Dvc.Indicators.Samples;

/// <summary>
/// One dossier on its way to the file. Times are seconds since the period's start. One object is filled again and again: millions come.
/// </summary>
internal sealed class SampleDossier
{
    /// <summary>A time or a fee that is not known.</summary>
    public const int Unknown = int.MinValue;

    /// <summary>The agency as it is written: one of its two forms.</summary>
    public required byte[] AgencyText { get; set; }

    public required byte[] KeyPrefix { get; set; }

    /// <summary>The day of reception, since the period's start.</summary>
    public int Day { get; set; }

    /// <summary>The number among those of the agency and day, from 1.</summary>
    public long Number { get; set; }

    public required SampleProcedure Procedure { get; set; }

    public DossierChannel Channel { get; set; }

    public DossierStatus Status { get; set; }

    public int Submitted { get; set; }

    public int Received { get; set; }

    public int Due { get; set; }

    /// <summary>Whether the deadline is written as a day.</summary>
    public bool IsDueDay { get; set; }

    public int Finished { get; set; }

    public int Returned { get; set; }

    public int SupplementRequested { get; set; }

    public int SupplementCompleted { get; set; }

    public int Rounds { get; set; }

    public int Fee { get; set; }

    /// <summary>1 and 2 paid online, 0 not, or <see cref="Unknown"/>.</summary>
    public int Payment { get; set; }

    public bool HasPaper { get; set; }

    public bool HasResult { get; set; }

    public bool ArePapersDigitised { get; set; }

    public bool IsDigitised { get; set; }

    public bool IsFromStore { get; set; }

    public bool IsIdentified { get; set; }

    public bool IsDisliked { get; set; }

    public required byte[] Officer { get; set; }

    public int Updated { get; set; }

    /// <summary>Forgets all times but that of reception.</summary>
    public void Restart()
    {
        Due = Finished = Returned = SupplementRequested = SupplementCompleted = Unknown;
        IsDueDay = false;
        Rounds = 0;
    }

    /// <summary>Becomes an earlier version of another dossier, as it was written while that was in process.</summary>
    public void BecomeEarlierVersionOf(SampleDossier other)
    {
        (AgencyText, KeyPrefix, Day, Number) = (other.AgencyText, other.KeyPrefix, other.Day, other.Number);
        (Procedure, Channel, Officer) = (other.Procedure, other.Channel, other.Officer);
        (Submitted, Received) = (other.Submitted, other.Received);
        Restart();
        (Due, IsDueDay, Fee, Payment) = (other.Due, other.IsDueDay, other.Fee, 0);
        (HasPaper, HasResult, IsDisliked, IsFromStore) = (other.HasPaper, false, false, other.IsFromStore);
        (ArePapersDigitised, IsDigitised, IsIdentified) = (false, false, other.IsIdentified);
        Status = DossierStatus.InProcess;
        Updated = other.Received + 2 * OfficeHours.Minute;
    }
}
