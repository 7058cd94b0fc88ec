using Dvc.Indicators.Files;
namespace Dvc.Indicators.Samples;

/// <summary>
/// A province with its published figures, from which made-up data sets are planned: dossiers, procedures, decisions and petitions of
/// nobody, whose figures are those. Immutable and safe for use by several threads.
/// </summary>
public sealed class SampleProvince
{
    private static readonly Lazy<SampleProvince> Shipped = new(Load);

    /// <summary>Takes a province.</summary>
    /// <param name="agencies">The agencies: one province, and departments and communes directly below it.</param>
    /// <param name="period">The period of the figures.</param>
    /// <param name="figures">
    /// The published figures of these agencies: for each agency those of 1.1 to 1.4, 2.1, 3.4 to 3.6, 4.1 to 4.5 and 5.2 to 5.4, for the
    /// province those of 3.1 to 3.3 too.
    /// </param>
    /// <param name="calendar">The working days of the period and of 120 days after it; null is that of Viet Nam.</param>
    /// <exception cref="ArgumentNullException">An argument other than the calendar is null.</exception>
    /// <exception cref="ArgumentException">The agencies are others, or the period has fewer than 8 working days.</exception>
    /// <exception cref="MissingCalendarYearException">The calendar lacks a year.</exception>
    public SampleProvince(AgencyTree agencies, ReportingPeriod period, FigureTable figures, WorkingCalendar? calendar = null)
    {
        ArgumentNullException.ThrowIfNull(agencies);
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(figures);
        Agencies = agencies;
        Period = period;
        Figures = figures;
        Dossiers = new PublishedFigures(figures) is var published ? published.Dossiers(published.Root) : 0;
        Calendar = calendar ?? WorkingCalendar.VietNam;
        Days = new WorkDays(period, Calendar);
        if (Days.Last < 7)
        {
            throw new ArgumentException($"The period {period} has fewer than 8 working days: too few to be late in.", nameof(period));
        }
    }

    /// <summary>
    /// Phú Thọ (H44) in the third quarter of 2026, as published by the national portal: the province, four departments, eight communes.
    /// </summary>
    public static SampleProvince PhuTho => Shipped.Value;

    /// <summary>The agencies.</summary>
    public AgencyTree Agencies { get; }

    /// <summary>The period of the figures.</summary>
    public ReportingPeriod Period { get; }

    /// <summary>The published figures.</summary>
    public FigureTable Figures { get; }

    /// <summary>The published number of dossiers of the whole province: the denominator of 4.1.</summary>
    public long Dossiers { get; }

    internal WorkingCalendar Calendar { get; }

    internal WorkDays Days { get; }

    /// <summary>Plans a data set.</summary>
    /// <param name="seed">The seed: the same one gives the same files, to the byte.</param>
    /// <param name="size">
    /// The number of dossiers of the whole province in the period, 1 to <see cref="Figure.LargestCount"/>; null is
    /// <see cref="Dossiers"/>, at which the figures are the published ones. At another size every count of dossiers is scaled and rounded
    /// half up; the procedures, decisions and petitions stay, but for procedures that then have no dossier to be counted by.
    /// </param>
    /// <returns>The plan.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The size is out of range.</exception>
    /// <exception cref="ArgumentException">The published figures lack one that is needed, or no records can give them together.</exception>
    public SamplePlan Plan(ulong seed = 1, long? size = null)
    {
        var dossiers = size ?? Dossiers;
        ArgumentOutOfRangeException.ThrowIfLessThan(dossiers, 1, nameof(size));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dossiers, Figure.LargestCount, nameof(size));
        return new SamplePlan(this, seed, dossiers);
    }

    private static SampleProvince Load()
    {
        var period = ReportingPeriod.Quarter(2026, 3);
        var agencies = AgencyFile.Read(Resource("agencies.csv")).Require();
        var figures = FigureFile.Read([Resource("figures.csv")], agencies, period, BuiltInRules.Default).Require();
        return new SampleProvince(agencies, period, figures);
    }

    private static InputSource Resource(string name)
    {
        var full = "Dvc.Indicators.Samples.phu-tho-2026-q3." + name;
        return new InputSource(name, () => typeof(SampleProvince).Assembly.GetManifestResourceStream(full)
            ?? throw new InvalidOperationException($"The library was built without its resource {full}."));
    }
}
