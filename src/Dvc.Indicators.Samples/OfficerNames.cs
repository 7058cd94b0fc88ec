using System.Collections.Immutable;
using System.Text;

namespace Dvc.Indicators.Samples;

/// <summary>Made-up names of officers.</summary>
internal static class OfficerNames
{
    private const int DossiersEach = 600;
    private const int Fewest = 3;
    private const int Most = 80;

    private static readonly ImmutableArray<string> Families =
        ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Hà", "Đinh"];

    private static readonly ImmutableArray<string> Middles = ["Văn", "Thị", "Minh", "Thu", "Quốc", "Ngọc", "Đức", "Thanh", "Hồng", "Xuân"];

    private static readonly ImmutableArray<string> Givens =
    [
        "An", "Bình", "Chi", "Dũng", "Giang", "Hà", "Hải", "Hạnh", "Hiếu", "Hoa", "Hùng", "Hương", "Khánh", "Lan", "Linh", "Long", "Mai",
        "Nam", "Nga", "Phúc", "Phương", "Quân", "Sơn", "Tâm", "Thảo", "Trang", "Tuấn", "Yến",
    ];

    /// <summary>The officers of an agency, as many as its dossiers need.</summary>
    public static byte[][] Of(UnitGoal goal, ulong seed)
    {
        var random = SampleRandom.Of(seed, -1 - goal.Row);
        var names = new SortedSet<string>(StringComparer.Ordinal);
        var count = Math.Clamp(goal.Dossiers / DossiersEach, Fewest, Most);
        while (names.Count < count)
        {
            names.Add($"{OneOf(Families, ref random)} {OneOf(Middles, ref random)} {OneOf(Givens, ref random)}");
        }

        return [.. names.Select(Encoding.UTF8.GetBytes)];
    }

    private static string OneOf(ImmutableArray<string> names, ref SampleRandom random) => names[random.Below(names.Length)];
}
