namespace Dvc.Indicators.Samples;

/// <summary>A made-up procedure. What depends on the whole catalogue is set while that is made.</summary>
internal sealed class SampleProcedure
{
    // Codes of the national catalogue begin with 1, 2 or 3: none of these is real.
    public SampleProcedure(int index, bool hasFee, bool forCitizens)
    {
        Index = index;
        HasFee = hasFee;
        ForCitizens = forCitizens;
        Code = Inv($"9.{index + 1:000000}");
        Utf8Code = System.Text.Encoding.ASCII.GetBytes(Code);
        Limit = LimitOf(index);
    }

    public int Index { get; }

    public string Code { get; }

    public byte[] Utf8Code { get; }

    public bool HasFee { get; }

    public bool ForCitizens { get; }

    /// <summary>The limit; null for a few.</summary>
    public TimeLimit? Limit { get; }

    public bool IsUnderAuthority { get; set; }

    public bool IsOnline { get; set; }

    public bool IsPublic { get; set; }

    public bool IsComplete { get; set; } = true;

    private static TimeLimit? LimitOf(int index) => (index * 37 % 50) switch
    {
        0 => null,
        1 or 2 => new TimeLimit(0, TimeLimitUnit.WorkingDays),
        3 or 4 => new TimeLimit(4, TimeLimitUnit.Hours),
        5 or 6 => new TimeLimit(8, TimeLimitUnit.Hours),
        7 => new TimeLimit(24, TimeLimitUnit.Hours),
        8 or 9 => new TimeLimit(2.5m, TimeLimitUnit.WorkingDays),
        < 14 => new TimeLimit(7, TimeLimitUnit.CalendarDays),
        < 17 => new TimeLimit(15, TimeLimitUnit.CalendarDays),
        17 => new TimeLimit(30, TimeLimitUnit.CalendarDays),
        < 24 => new TimeLimit(1, TimeLimitUnit.WorkingDays),
        < 32 => new TimeLimit(3, TimeLimitUnit.WorkingDays),
        < 39 => new TimeLimit(5, TimeLimitUnit.WorkingDays),
        < 43 => new TimeLimit(7, TimeLimitUnit.WorkingDays),
        < 46 => new TimeLimit(10, TimeLimitUnit.WorkingDays),
        < 49 => new TimeLimit(15, TimeLimitUnit.WorkingDays),
        _ => new TimeLimit(20, TimeLimitUnit.WorkingDays),
    };

    private static string Inv(FormattableString text) => FormattableString.Invariant(text);
}
