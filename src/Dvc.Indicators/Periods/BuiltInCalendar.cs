namespace Dvc.Indicators;

/// <summary>The working calendar that comes with the library.</summary>
internal static class BuiltInCalendar
{
    private const string Resource = "Dvc.Indicators.Periods.BuiltIn.working-calendar-vn.json";

    public static WorkingCalendar Load()
    {
        using var stream = typeof(BuiltInCalendar).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The library lacks its resource {Resource}.");
        var json = new byte[stream.Length];
        stream.ReadExactly(json);
        return WorkingCalendar.Read(json).Require();
    }
}
