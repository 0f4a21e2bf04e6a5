using System.Reflection;
using Microsoft.Extensions.Logging;
using Outrigger.Server.Log;
using Outrigger.Testing;

namespace Outrigger.Server.Tests.Log;

/// <summary>What is logged is declared, and of a type that no value of a user, a tenant or a product can have.</summary>
public sealed class DeclaredLogTests
{
    static readonly Type[] Plain = [typeof(int), typeof(long), typeof(double), typeof(bool), typeof(TimeSpan), typeof(DateTimeOffset)];

    [Fact]
    public void Every_declared_line_takes_only_numbers_times_enumerations_and_safe_types()
    {
        var lines = Lines(typeof(ServerHost).Assembly);

        Assert.True(lines.Count >= 15, $"only {lines.Count} lines seen");
        Assert.Empty(lines.SelectMany(Unsafe));
        Assert.Equal(lines.Count, lines.Select(line => line.GetCustomAttribute<LoggerMessageAttribute>()?.EventId).Distinct().Count());
    }

    [Fact]
    public void A_line_that_takes_a_text_is_seen() => Assert.Equal(
        ["Planted takes title: String", "Planted takes fault: Exception"],
        Unsafe(typeof(DeclaredLogTests).GetMethod(nameof(Planted), BindingFlags.NonPublic | BindingFlags.Static) ?? throw new InvalidOperationException()));

    [Fact]
    public void What_is_marked_safe_is_made_from_no_text_that_the_product_has_not_named()
    {
        var safe = typeof(ISafe).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(ISafe)) && type.IsValueType).ToList();

        Assert.True(safe.Count >= 5, $"only {safe.Count} types seen");
        var fromText = safe.Where(type => type.GetConstructors().Any(made => made.GetParameters().Any(each => each.ParameterType == typeof(string)))).ToList();
        Assert.Equal([typeof(ProductName)], fromText);
    }

    [Theory]
    [Case("G01", "G03")]
    [InlineData("daily-backup", "daily-backup")]
    [InlineData("SqliteException", "SqliteException")]
    [InlineData("Fix the login page", "unnamed")]
    [InlineData("a\r\nb", "unnamed")]
    [InlineData("a\u001b[31m", "unnamed")]
    [InlineData("a\u2028b", "unnamed")]
    [InlineData("{0}", "unnamed")]
    [InlineData("ada@example.com", "unnamed")]
    [InlineData("557058:f58131cb", "unnamed")]
    [InlineData("", "unnamed")]
    public void A_name_that_is_not_spelt_as_ours_is_not_logged(string given, string logged) => Assert.Equal(logged, new ProductName(given).ToString());

    static List<MethodInfo> Lines(Assembly assembly) =>
    [
        .. assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(method => method.GetCustomAttribute<LoggerMessageAttribute>() is not null),
    ];

    static IEnumerable<string> Unsafe(MethodInfo line) => line.GetParameters()
        .Where(each => !each.ParameterType.IsAssignableTo(typeof(ILogger)) && !IsSafe(Nullable.GetUnderlyingType(each.ParameterType) ?? each.ParameterType))
        .Select(each => $"{line.Name} takes {each.Name}: {each.ParameterType.Name}");

    static bool IsSafe(Type type) => type.IsEnum || Plain.Contains(type) || (type.IsValueType && type.IsAssignableTo(typeof(ISafe)));

    static void Planted(ILogger log, int count, string title, Exception fault) => _ = (log, count, title, fault);
}
