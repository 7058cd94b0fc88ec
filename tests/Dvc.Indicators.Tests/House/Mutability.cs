using System.Reflection;
using System.Runtime.CompilerServices;

namespace Dvc.Indicators.Tests.House;

/// <summary>Public types do not change once they are made; builders are there to be changed.</summary>
internal static class Mutability
{
    private static readonly Type[] Changeable =
    [
        typeof(List<>), typeof(Dictionary<,>), typeof(HashSet<>), typeof(Queue<>), typeof(Stack<>), typeof(SortedDictionary<,>),
        typeof(IList<>), typeof(ICollection<>), typeof(IDictionary<,>), typeof(ISet<>), typeof(Memory<>), typeof(Span<>),
    ];

    /// <summary>What could be changed from outside.</summary>
    public static IEnumerable<string> Violations(Type type)
    {
        // Readers of bytes fill values field by field, millions of times a second.
        if (type.Name.EndsWith("Builder", StringComparison.Ordinal) || type.IsEnum || type == typeof(DossierValues))
        {
            return [];
        }

        const BindingFlags Open = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var properties = type.GetProperties(Open);
        var fields = type.GetFields(Open);
        return properties.Where(IsSettable).Select(property => $"{type.Name}.{property.Name} can be set")
            .Concat(fields.Where(field => !field.IsInitOnly && !field.IsLiteral)
                .Select(field => $"{type.Name}.{field.Name} is a field that can be set"))
            .Concat(properties.Where(property => IsChangeable(property.PropertyType))
                .Select(property => $"{type.Name}.{property.Name} is a collection that can be changed"))
            .Concat(fields.Where(field => IsChangeable(field.FieldType))
                .Select(field => $"{type.Name}.{field.Name} is a collection that can be changed"));
    }

    private static bool IsSettable(PropertyInfo property) =>
        property.SetMethod is { IsPublic: true } setter
        && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static bool IsChangeable(Type type) =>
        type.IsArray || (type.IsGenericType && Changeable.Contains(type.GetGenericTypeDefinition()));
}
