using System.Globalization;

namespace Dvc.Indicators.Samples;

/// <summary>Makes petitions.csv: of each agency as many as published, so many of them on time, so many of those satisfactory.</summary>
internal sealed class SamplePetitions
{
    private const int Handling = 15;
    private const int Refusing = 2;

    private readonly SamplePlan _plan;
    private readonly WorkDays _days;
    private readonly List<(int Sent, string Row)> _rows = [];
    private SampleRandom _random;

    private SamplePetitions(SamplePlan plan)
    {
        _plan = plan;
        _days = plan.Province.Days;
        _random = SampleRandom.Of(plan.Seed, int.MaxValue - 1);
    }

    public static void Write(TextWriter file, SamplePlan plan, IReadOnlyList<NamedDossier> named)
    {
        var petitions = new SamplePetitions(plan);
        foreach (var row in plan.Published.Units)
        {
            petitions.Add(row, [.. named.Where(dossier => dossier.Row == row).Select(dossier => dossier.Key)]);
        }

        file.Write("MaPAKN,MaCoQuan,NgayGui,MaHoSo,NgayChuyen,NgayXuLy,KetQua,Thich,KhongThich,PhanAnhLai\n");
        var number = 0;
        foreach (var (_, row) in petitions._rows.OrderBy(row => row.Sent))
        {
            file.Write(string.Create(CultureInfo.InvariantCulture, $"PAKN-{++number:000000},{row}\n"));
        }
    }

    private void Add(int row, List<string> named)
    {
        var onTime = _plan.Published.Own(row, SampleIds.PetitionsOnTime);
        var satisfactory = _plan.Published.Own(row, SampleIds.PetitionsSatisfactory);
        var isOnTime = new ExactDraw(onTime.Denominator, onTime.Numerator);
        var isSatisfactory = new ExactDraw(onTime.Numerator, satisfactory.Numerator);
        var agency = _plan.Published.Agencies[row].WrittenCode;
        for (var left = onTime.Denominator; left > 0; left--)
        {
            // Those that name a dossier are sent after the first quarter of the period, in which that was received.
            var isNaming = named.Count > 0 && (left <= named.Count || _random.Chance(500));
            var first = isNaming ? _days.Last / 4 + 2 : 1;
            var dossier = isNaming ? named[^1] : "";
            named.RemoveRange(named.Count - (isNaming ? 1 : 0), isNaming ? 1 : 0);
            var wasOnTime = isOnTime.Next(ref _random);
            var isGood = wasOnTime && isSatisfactory.Next(ref _random);
            AddOne(agency, dossier, first + _random.Below(_days.Last - 3 - first), wasOnTime, isGood);
        }
    }

    private void AddOne(string agency, string dossier, int start, bool isOnTime, bool isGood)
    {
        var isForwarded = _random.Chance(400);
        var sent = Time(isForwarded ? start - 1 : start);
        var forwarded = isForwarded ? Text(Time(start)) : "";
        var (outcome, handled) = isOnTime ? OnTime(start, mayBeOpen: isGood) : Late(start);
        var time = handled < 0 ? "" : Text(Math.Max(Time(handled), sent + OfficeHours.Hour));
        var (likes, dislikes, again) = handled < 0 ? (0, 0, 0) : Opinion(isGood || (!isOnTime && _random.Chance(700)));
        _rows.Add((sent, string.Create(
            CultureInfo.InvariantCulture, $"{agency},{Text(sent)},{dossier},{forwarded},{time},{outcome},{likes},{dislikes},{again}")));
    }

    private (string Outcome, int Handled) OnTime(int start, bool mayBeOpen) => _random.Below(10) switch
    {
        0 or 1 when start + Refusing <= _days.Last => (_random.Chance(500) ? "tuchoi" : "chuyentra", start + 1 + _random.Below(Refusing)),
        2 or 3 when mayBeOpen && _days.Last - start <= Handling => ("", -1),
        _ => ("xuly", Math.Min(start + 1 + _random.Below(Handling), _days.Last)),
    };

    private (string Outcome, int Handled) Late(int start) => _random.Below(10) switch
    {
        < 5 when start + Handling < _days.Last => ("xuly", start + Handling + 1 + _random.Below(_days.Last - start - Handling)),
        < 7 when start + Handling < _days.Last => ("", -1),
        _ => (_random.Chance(500) ? "tuchoi" : "chuyentra", start + Refusing + 1 + _random.Below(_days.Last - start - Refusing)),
    };

    private (int Likes, int Dislikes, int Again) Opinion(bool isGood)
    {
        var likes = _random.Below(4);
        return isGood ? (likes, _random.Below(likes + 1), 0)
            : _random.Chance(300) ? (likes, 0, 1)
            : (likes, likes + 1 + _random.Below(3), 0);
    }

    private int Time(int place) => _days.StartOf(place) + OfficeHours.After(_random.Below(OfficeHours.Length));

    private string Text(int time) => _days.Period.Start.AddSeconds(time).ToString();
}
