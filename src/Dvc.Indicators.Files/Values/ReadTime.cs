namespace Dvc.Indicators.Files;

/// <summary>What a date says.</summary>
/// <param name="Day">The day as it is written.</param>
/// <param name="HasTimeOfDay">Whether a time of day is written.</param>
/// <param name="Time">The time; null where the day stands for none, or the date is faulty.</param>
internal readonly record struct ReadTime(DayText Day, bool HasTimeOfDay, VietnamTime? Time)
{
    /// <summary>Whether the date stands for none.</summary>
    public bool IsPlaceholder => Day.IsPlaceholder;
}
