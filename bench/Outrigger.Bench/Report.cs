using System.Globalization;

namespace Outrigger.Bench;

/// <summary>What a scenario measured. Times are printed beside their targets; ratios and wrong answers fail the run.</summary>
sealed class Report(string scenario, TextWriter output)
{
    /// <summary>True when an answer was wrong or a ratio out of its bound.</summary>
    public bool Failed { get; private set; }

    public void Question(string sentence) => Line($"{scenario}: {sentence}");

    public void Figure(string name, double value, string unit) => Row(name, value, unit, "");

    /// <summary>A figure of this machine and this hour: its target is told, and does not fail.</summary>
    public void AtLeast(string name, double value, string unit, double target) =>
        Row(name, value, unit, $"target at least {Text(target)}: {Met(value >= target)}");

    /// <inheritdoc cref="AtLeast"/>
    public void AtMost(string name, double value, string unit, double target) =>
        Row(name, value, unit, $"target at most {Text(target)}: {Met(value <= target)}");

    public void RatioAtMost(string name, double ratio, double bound)
    {
        Failed |= !(ratio <= bound);
        Row(name, ratio, "", $"bound at most {Text(bound)}: {(ratio <= bound ? "kept" : "BROKEN")}");
    }

    public void RatioAtLeast(string name, double ratio, double bound)
    {
        Failed |= !(ratio >= bound);
        Row(name, ratio, "", $"bound at least {Text(bound)}: {(ratio >= bound ? "kept" : "BROKEN")}");
    }

    /// <summary>A measurement counts only when the work was done right.</summary>
    public void Answer(bool right, string sentence)
    {
        Failed |= !right;
        Line($"  {(right ? "right" : "WRONG")}: {sentence}");
    }

    void Row(string name, double value, string unit, string bound) => Line($"  {name,-58} {Text(value),9} {unit,-8} {bound}".TrimEnd());

    void Line(string text) => output.WriteLine(text);

    static string Met(bool met) => met ? "met" : "MISSED";

    static string Text(double value) => value.ToString(Math.Abs(value) >= 100 ? "0" : "0.##", CultureInfo.InvariantCulture);
}
