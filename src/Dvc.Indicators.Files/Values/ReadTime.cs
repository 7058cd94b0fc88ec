namespace Dvc.Indicators.Files;

/// <summary>What a date says.</summary>
/// <param name="Day">The day as it is written.</param>
/// <param name="HasTimeOfDay">Whether a time of day is written.</param>
/// <param name="Time">The time; null where the day stands for none, nothing is written, or the date is faulty.</param>
/// <param name="IsPlaceholder">Whether the day stands for none.</param>
internal readonly record struct ReadTime(DayText Day, bool HasTimeOfDay, VietnamTime? Time, bool IsPlaceholder = false);
