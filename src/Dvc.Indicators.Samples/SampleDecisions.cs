using System.Globalization;

namespace Dvc.Indicators.Samples;

/// <summary>
/// Makes decisions.csv: as many procedures published in the period as 1.2 counts, of which those that 1.1 counts have a day on which they
/// come into force.
/// </summary>
internal sealed class SampleDecisions
{
    // Decision 766: a province decides 5 working days before a procedure comes into force and discloses it within 5.
    private const int Days = 5;
    private const int ProceduresADecision = 6;

    private readonly WorkDays _days;
    private readonly string _agency;
    private SampleRandom _random;

    private SampleDecisions(SamplePlan plan)
    {
        _days = plan.Province.Days;
        _agency = plan.Published.Agencies[plan.Published.Root].WrittenCode;
        _random = SampleRandom.Of(plan.Seed, int.MaxValue - 2);
    }

    /// <exception cref="ArgumentException">1.1 counts more procedures than 1.2.</exception>
    public static void Write(TextWriter file, SamplePlan plan)
    {
        var published = plan.Published[plan.Published.Root, SampleIds.PublishOnTime];
        var disclosed = plan.Published[plan.Published.Root, SampleIds.PublicUpdateOnTime];
        var decisions = new SampleDecisions(plan);
        file.Write("MaTTHC,MaCoQuan,Loai,NgayQuyetDinh,NgayHieuLuc,NgayCongKhai\n");
        var day = 0;
        for (var i = 0; i < disclosed.Denominator; i++)
        {
            if (i % ProceduresADecision == 0)
            {
                day = 1 + decisions._random.Below(decisions._days.Last - Days - 1);
            }

            var procedure = plan.Catalogue.Procedures[(int)(i * plan.Catalogue.UnderAuthority / disclosed.Denominator)];
            var isDisclosedOnTime = disclosed.Denominator - 1 - i < disclosed.Numerator;
            decisions.Add(file, procedure.Code, day, Force(i, published, i < published.Numerator), isDisclosedOnTime);
            if (i % 20 == 7 && !isDisclosedOnTime && i >= published.Numerator)
            {
                // Decided again, in time: late once is late, and the procedure is counted once.
                decisions.Add(file, procedure.Code, day + 1, Force(i, published, isOnTime: true), isDisclosedOnTime: true);
            }
        }
    }

    private static bool? Force(int place, Figure published, bool isOnTime) => place < published.Denominator ? isOnTime : null;

    private void Add(TextWriter file, string procedure, int decided, bool? isInForceOnTime, bool isDisclosedOnTime)
    {
        var kind = _random.Below(10) switch { < 5 => "suadoi", < 8 => "moi", _ => "baibo" };
        var force = isInForceOnTime is { } isOnTime ? Text(decided + (isOnTime ? Days + _random.Below(10) : _random.Below(Days))) : "";
        var last = Math.Min(decided + Days, _days.Last);
        var disclosed = isDisclosedOnTime ? Text(decided + _random.Below(last - decided + 1))
            : _random.Chance(300) ? ""
            : Text(decided + Days + 1 + _random.Below(8));
        file.Write(string.Create(CultureInfo.InvariantCulture, $"{procedure},{_agency},{kind},{Text(decided)},{force},{disclosed}\n"));
    }

    private string Text(int place) => _days.DateOf(place).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
