using System.Reflection;
using System.Text.Json.Serialization;
using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Protocol;
using Outrigger.Apps.PivotReport.Api;
using Outrigger.Apps.PivotReport.Protocol;
using Outrigger.Apps.Protocol;

namespace Outrigger.Apps.Tests.Protocol;

/// <summary>Nulls are not written, so a member that may be null must be one that may be left out: otherwise what one side writes the other refuses.</summary>
public class NullsLeftOutTests
{
    public static TheoryData<Type> Contexts { get; } =
        [typeof(ClonerRequestJson), typeof(HandoffRequestJson), typeof(PivotRequestJson), typeof(HandoffApiJson), typeof(PivotApiJson)];

    [Theory, MemberData(nameof(Contexts))]
    public void Every_parameter_that_may_be_null_may_be_left_out(Type context)
    {
        var seen = new HashSet<Type>();
        foreach (var type in context.CustomAttributes.Where(one => one.AttributeType == typeof(JsonSerializableAttribute)).Select(one => (Type)one.ConstructorArguments[0].Value!))
        {
            Collect(type, seen);
        }

        Assert.True(seen.Count > 5, $"only {seen.Count} types seen");
        Assert.Empty(seen.SelectMany(Strict));
    }

    static IEnumerable<string> Strict(Type type)
    {
        var nullability = new NullabilityInfoContext();
        return type.GetConstructors().Where(constructor => constructor.GetParameters().Length > 0).SelectMany(constructor => constructor.GetParameters())
            .Where(parameter => !parameter.HasDefaultValue && nullability.Create(parameter).WriteState == NullabilityState.Nullable)
            .Select(parameter => $"{type.Name}.{parameter.Name}");
    }

    static void Collect(Type type, HashSet<Type> seen)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        foreach (var argument in plain.GetGenericArguments())
        {
            Collect(argument, seen);
        }

        if (plain.Assembly == typeof(CoreRequest).Assembly && !plain.IsEnum && seen.Add(plain))
        {
            foreach (var property in plain.GetProperties(BindingFlags.Instance | BindingFlags.Public))
            {
                Collect(property.PropertyType, seen);
            }
        }
    }
}
