using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Dvc.Indicators.Tests.House;

/// <summary>The order in which data walks through the rooms of the library: a room uses those before it, never one behind it.</summary>
internal static partial class RoomOrder
{
    private const string Library = "src/Dvc.Indicators";

    private static readonly string[] Walk =
    [
        "Languages", "Values", "Periods", "Agencies", "Records", "Timing", "Batches", "Facts", "Quality", "Tallies", "Rules", "Scoring", "Ranking",
        "Analysis", "Live",
    ];

    private static readonly Dictionary<string, string[]> Uses = Table();

    /// <summary>The room of each type of the library, by its name: rooms are folders, not namespaces.</summary>
    private static readonly Lazy<Dictionary<string, string>> RoomOfType = new(() => SourceFile.Under(Library)
        .Where(file => file.Room.Length > 0)
        .SelectMany(file => SourceRules.TypesIn(file).Select(type => (type, file.Room)))
        .DistinctBy(pair => pair.type).ToDictionary(pair => pair.type, pair => pair.Room, StringComparer.Ordinal));

    /// <summary>Names of members and of values of enums: as words of a source they tell no type. The types of members are looked at beside it.</summary>
    private static readonly Lazy<HashSet<string>> MemberNames = new(() =>
        [.. typeof(RuleSet).Assembly.GetTypes().SelectMany(type => type.GetMembers(
            BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static)
            .Where(member => member.MemberType is not (MemberTypes.NestedType or MemberTypes.Constructor)).Select(member => member.Name))]);

    /// <summary>All rooms.</summary>
    public static IEnumerable<string> Rooms => Uses.Keys;

    /// <summary>What a file of the library uses against the order.</summary>
    public static IEnumerable<string> Violations(SourceFile file) => file.Room.Length == 0
        ? []
        : Violations(file.Path, file.Room, Name().Matches(file.Code).Select(match => match.Value).Where(name => !MemberNames.Value.Contains(name))
            .Select(name => RoomOfType.Value.GetValueOrDefault(name)).OfType<string>());

    /// <summary>What the members of a type use against the order, however the source names it.</summary>
    public static IEnumerable<string> Violations(Type type) =>
        RoomOf(type) is { } room ? Violations(type.FullName!, room, UsesOf(type)) : [];

    /// <summary>What is used in a room against the order.</summary>
    public static IEnumerable<string> Violations(string place, string room, IEnumerable<string> used) =>
        Uses.TryGetValue(room, out var allowed)
            ? used.Distinct().Where(other => other != room && !allowed.Contains(other))
                .Select(other => $"{place} uses {other}; allowed: {string.Join(", ", allowed)}")
            : [$"{place} lies in {room}, which is no room; allowed: {string.Join(", ", Uses.Keys)}"];

    /// <summary>The rooms of the types in a type's members.</summary>
    public static IEnumerable<string> UsesOf(Type type) => TypesIn(type).Select(RoomOf).OfType<string>();

    private static Dictionary<string, string[]> Table()
    {
        var uses = Walk.Select((room, place) => (room, place)).ToDictionary(pair => pair.room, pair => Walk[..pair.place]);

        // Rules are data: they know whom they score and how ends are compared with promised times, nothing of records.
        uses["Rules"] = ["Languages", "Values", "Agencies", "Timing"];
        return uses;
    }

    private static string? RoomOf(Type type) => type.Assembly == typeof(RuleSet).Assembly
        ? RoomOfType.Value.GetValueOrDefault((type.DeclaringType ?? type).Name.Split('`')[0])
        : null;

    private static IEnumerable<Type> TypesIn(Type type)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static
            | BindingFlags.DeclaredOnly;
        ImmutableArray<Type?> used =
        [
            type.BaseType,
            .. type.GetInterfaces(),
            .. type.GetFields(All).Select(field => field.FieldType),
            .. type.GetProperties(All).Select(property => property.PropertyType),
            .. type.GetMethods(All).Select(method => method.ReturnType),
            .. type.GetMethods(All).Concat<MethodBase>(type.GetConstructors(All)).SelectMany(method => method.GetParameters())
                .Select(parameter => parameter.ParameterType),
        ];
        return used.OfType<Type>().SelectMany(Parts);
    }

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type)
        : [type];

    // A type is named after a blank or a bracket, never after a point: that is a member.
    [GeneratedRegex(@"(?<![\w.@])[A-Z]\w*(?=\s*(?:[.(<>\[\]?,){&;]|\s\w))")]
    private static partial Regex Name();
}
