namespace Outrigger.Pivot.Measuring.Expressions;

/// <summary>What a calculated measure may call.</summary>
static class Functions
{
    /// <summary>Names and how many arguments each takes, at least and at most.</summary>
    public static IReadOnlyDictionary<string, (int Least, int Most)> Known { get; } = new Dictionary<string, (int, int)>(StringComparer.OrdinalIgnoreCase)
    {
        ["min"] = (1, 20),
        ["max"] = (1, 20),
        ["abs"] = (1, 1),
        ["round"] = (1, 2),
        ["ifempty"] = (2, 2),
    };

    public static double Apply(string function, double[] arguments) => function switch
    {
        "min" => arguments.Min(),
        "max" => arguments.Any(double.IsNaN) ? double.NaN : arguments.Max(),
        "abs" => Math.Abs(arguments[0]),
        "round" => Math.Round(arguments[0], arguments is [_, var digits] && digits is >= 0 and <= 15 ? (int)digits : 0, MidpointRounding.AwayFromZero),
        "ifempty" => double.IsNaN(arguments[0]) ? arguments[1] : arguments[0],
        _ => double.NaN,
    };
}
