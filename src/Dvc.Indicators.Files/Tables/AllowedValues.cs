namespace Dvc.Indicators.Files;

/// <summary>What values of files may be, as phrases.</summary>
internal static class AllowedValues
{
    public static readonly LocalizedText Score = new(
        "số từ 0 đến 1000000, gồm chữ số, có thể có dấu chấm thập phân và nhiều nhất 12 chữ số thập phân", FieldValues.AllowedScore);

    public static readonly LocalizedText Day = new("ngày từ 1990 đến 2099, như 2025-07-01 hoặc 01/07/2025", FieldValues.AllowedDay);

    public static readonly LocalizedText Count = new(
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"số nguyên từ 0 đến {Figure.LargestCount}"), FieldValues.AllowedCount);
}
