using System.Globalization;
using System.Text;

namespace Dvc.Indicators.Samples;

/// <summary>
/// Makes all dossiers of a plan, day by day and agency by agency, in the order of their reception; of some an older version too. Memory
/// does not grow with their number.
/// </summary>
internal sealed class DossierStream
{
    private const int WithOlderVersion = 12;
    private const int MostNamed = 1_000;

    private readonly SamplePlan _plan;
    private readonly WorkDays _days;
    private readonly UnitStream[] _units;
    private readonly long[] _weightUpTo;
    private readonly SampleDossier _dossier = NewDossier();
    private readonly SampleDossier _older = NewDossier();
    private readonly List<NamedDossier> _named = [];
    private SampleRandom _random;

    private DossierStream(SamplePlan plan)
    {
        _plan = plan;
        _days = plan.Province.Days;
        _random = SampleRandom.Of(plan.Seed, int.MaxValue);
        _units = [.. plan.Units.Select(MakeUnit)];
        _weightUpTo = WeighDays();
    }

    /// <summary>Writes the dossiers.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="form">Takes them.</param>
    /// <param name="cancellation">Ends the writing between two days of an agency.</param>
    /// <returns>Those that a petition is to name.</returns>
    public static IReadOnlyList<NamedDossier> Write(SamplePlan plan, IDossierForm form, CancellationToken cancellation)
    {
        var stream = new DossierStream(plan);
        form.Begin();
        for (var place = 0; place <= stream._days.Last; place++)
        {
            for (var unit = 0; unit < stream._units.Length; unit++)
            {
                cancellation.ThrowIfCancellationRequested();
                stream.WriteDay(form, place, unit);
            }
        }

        form.End();
        return stream._named;
    }

    private static SampleDossier NewDossier() =>
        new() { AgencyText = [], KeyPrefix = [], Officer = [], Procedure = new SampleProcedure(0, false, false) };

    private UnitStream MakeUnit(UnitPlan unit)
    {
        var row = unit.Goal.Row;
        var petitions = _plan.Published.Own(row, SampleIds.PetitionsOnTime).Denominator;
        var agency = _plan.Published.Agencies[row].WrittenCode;
        return new UnitStream(unit, _days, agency, complaints: (int)Math.Min(petitions / 2, MostNamed), _plan.Seed);
    }

    // Mondays are busiest; the seed decides the rest.
    private long[] WeighDays()
    {
        var upTo = new long[_days.Last + 2];
        for (var place = 0; place <= _days.Last; place++)
        {
            var usual = _days.DateOf(place).DayOfWeek switch { DayOfWeek.Monday => 130, DayOfWeek.Friday => 90, _ => 100 };
            upTo[place + 1] = upTo[place] + usual * (90 + _random.Below(21));
        }

        return upTo;
    }

    private long ShareUpTo(long dossiers, int place) => (long)((Int128)dossiers * _weightUpTo[place] / _weightUpTo[^1]);

    private void WriteDay(IDossierForm form, int place, int index)
    {
        var unit = _units[index];
        var count = ShareUpTo(unit.Dossiers, place + 1) - ShareUpTo(unit.Dossiers, place);
        for (var number = 0L; number < count; number++)
        {
            var from = (int)(OfficeHours.Length * number / count);
            var to = (int)(OfficeHours.Length * (number + 1) / count);
            var worked = from + _random.Below(Math.Max(1, to - from));
            var isNamed = unit.Next(_dossier, place, number + 1, OfficeHours.After(worked));
            if (isNamed)
            {
                _named.Add(new NamedDossier(KeyOf(_dossier), _plan.Units[index].Goal.Row));
            }

            Write(form);
        }
    }

    private void Write(IDossierForm form)
    {
        var draw = _random.Below(1000);
        if (draw >= WithOlderVersion)
        {
            form.Write(_dossier);
            return;
        }

        _older.BecomeEarlierVersionOf(_dossier);
        AgeFurther(draw);
        var (first, second) = draw % 4 == 0 ? (_dossier, _older) : (_older, _dossier);
        form.Write(first);
        form.Write(second);
    }

    // Some were kept from before reception, some do not say when they were written: both are older than any other version.
    private void AgeFurther(int draw)
    {
        if (draw % 3 == 0)
        {
            _older.Restart();
            _older.Status = DossierStatus.New;
            _older.Received = SampleDossier.Unknown;
            _older.Updated = _older.Submitted;
        }
        else if (draw % 5 == 1)
        {
            _older.Updated = SampleDossier.Unknown;
        }
    }

    private string KeyOf(SampleDossier dossier)
    {
        var day = _days.Period.FirstDay.AddDays(dossier.Day).ToString("yyMMdd", CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetString(dossier.KeyPrefix)}{day}-{dossier.Number:00000}");
    }
}
