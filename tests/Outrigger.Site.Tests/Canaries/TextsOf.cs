using System.Collections;
using System.Reflection;
using System.Text;
using System.Text.Json.Serialization;

namespace Outrigger.Site.Tests.Canaries;

/// <summary>Every text in an object and in all that it holds, by reflection, each with the member that holds it.</summary>
static class TextsOf
{
    /// <summary>Member as <c>Issue.Summary</c>, and the text; of a file's content, its bytes.</summary>
    public static IEnumerable<(string Member, string Text)> Values(object value, string member = "")
    {
        switch (value)
        {
            case string text:
                return [(member, text)];
            case ReadOnlyMemory<byte> bytes:
                return [(member, Encoding.Latin1.GetString(bytes.Span))];
            case IDictionary pairs:
                return pairs.Keys.Cast<object>().SelectMany(key => Values(pairs[key] ?? "", member));
            case IEnumerable several:
                return several.Cast<object>().SelectMany(one => Values(one, member));
            default:
                return Properties(value.GetType()).SelectMany(property => property.GetValue(value) is { } inner ? Values(inner, $"{property.DeclaringType?.Name}.{property.Name}") : []);
        }
    }

    /// <summary>Every member that can hold a text, of a type and of all that it can hold.</summary>
    public static IReadOnlySet<string> Members(params IEnumerable<Type> types)
    {
        var (members, seen, next) = (new HashSet<string>(), new HashSet<Type>(), new Queue<Type>(types));
        while (next.TryDequeue(out var type))
        {
            foreach (var property in seen.Add(type) ? Properties(type) : [])
            {
                var held = Held(property.PropertyType);
                if (held == typeof(string) || held == typeof(ReadOnlyMemory<byte>))
                {
                    members.Add($"{type.Name}.{property.Name}");
                }
                else
                {
                    next.Enqueue(held);
                }
            }
        }

        return members;
    }

    // The value of a dictionary, the item of a list, the thing itself.
    static Type Held(Type type) => Nullable.GetUnderlyingType(type) is { } inner ? Held(inner)
        : type == typeof(string) || !type.IsGenericType || type == typeof(ReadOnlyMemory<byte>) ? type
        : Held(type.GetGenericArguments()[^1]);

    // What is worked out from the others holds nothing of its own.
    static IEnumerable<PropertyInfo> Properties(Type type) => type.Namespace?.StartsWith("Outrigger", StringComparison.Ordinal) != true || type.IsEnum ? []
        : type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite && property.GetIndexParameters().Length == 0 && property.GetCustomAttribute<JsonIgnoreAttribute>() is null);
}
