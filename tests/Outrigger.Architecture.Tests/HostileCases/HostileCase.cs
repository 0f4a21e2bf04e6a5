using Outrigger.Testing;

namespace Outrigger.Architecture.Tests.HostileCases;

/// <summary>One thing that an attacker tries.</summary>
/// <param name="Number">A letter and two digits: <c>T05</c>.</param>
/// <param name="Excuse">Why no test stands for it; null where one must.</param>
sealed record HostileCase(string Number, string Tried, string Answer, string? Excuse)
{
    /// <summary>All of them, from <c>tests/hostile-cases.txt</c>.</summary>
    public static IReadOnlyList<HostileCase> All { get; } =
        Read(File.ReadAllLines(Path.Combine(SharedData.Repository, "tests", "hostile-cases.txt")));

    public static IReadOnlyList<HostileCase> Read(IEnumerable<string> lines) =>
    [
        .. lines.Where(line => line.Length > 0 && !line.StartsWith('#')).Select(line => line.Split(" | ") switch
        {
            [var number, var tried, var answer] => new HostileCase(number, tried, answer, null),
            [var number, var tried, var answer, var excuse] => new HostileCase(number, tried, answer, excuse),
            _ => throw new FormatException($"not a case: {line}"),
        }),
    ];
}
