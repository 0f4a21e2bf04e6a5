using Outrigger.Apps.PivotReport.Grid;
using Outrigger.Pivot.Columns;

namespace Outrigger.Apps.Tests.PivotReport.Exports;

/// <summary>Sheets with every kind of cell and hostile texts, from a seed.</summary>
static class SheetGenerator
{
    static readonly string[] Hostile =
    [
        "=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\r=1", "\n=1", "a,b", "say \"so\"", "line\r\nline", "<script>alert(1)</script>", "&amp;", "'", "''", "]]>",
        "\0", "\u0001\u001f\u007f", "\ud800", "\udc00x", "\ufffe\uffff", "夜番 ☕ 🚀", "_x0041_", "_x000D_ _x", " lead", "trail ", "\u202eRTL", "x|\"|y", "0012", "1e5", "TRUE", "#REF!",
    ];

    static readonly SheetKind[] Formats = Enum.GetValues<SheetKind>();

    /// <summary>Two hours ahead of UTC since 1980, none before.</summary>
    public static IZone Zone { get; } = new ZoneChanges([315_532_800_000], [0, 7_200_000]);

    public static string Text(Random chance) => chance.Next(40) == 0
        ? string.Concat(Enumerable.Repeat("🚀x", 12_000))
        : string.Concat(Enumerable.Range(0, chance.Next(1, 3)).Select(_ => Hostile[chance.Next(Hostile.Length)]));

    public static Sheet Make(int seed, bool tree = true)
    {
        var chance = new Random(seed);
        var (lines, width) = (chance.Next(1, 4), chance.Next(0, 9));
        var columns = Enumerable.Range(0, width)
            .Select(at => new SheetColumn($"c{at}", [.. Enumerable.Range(0, lines).Select(line => line == lines - 1 ? Text(chance) : chance.Next(3) == 0 ? Text(chance) : "Same")], Formats[chance.Next(Formats.Length)], chance.Next(2) == 0))
            .ToArray();
        var rows = Enumerable.Range(0, chance.Next(0, 30))
            .Select(at => new SheetRow(chance.Next(0, 20), Text(chance), tree && chance.Next(2) == 0 ? $"SHOP-{at}" : null, at == 0, chance.Next(2) == 0, [.. columns.Select(column => Cell(chance, column.Format))]))
            .ToArray();
        return new(Text(chance), lines, columns, rows.Length, rows, chance.Next(2) == 0 ? [] : [Text(chance), "A note."]);
    }

    public static SheetCell Cell(Random chance, SheetKind format) => chance.Next(5) == 0 ? SheetCell.Empty : format switch
    {
        SheetKind.Empty => SheetCell.Empty,
        SheetKind.Text => SheetCell.OfText(Text(chance)),
        SheetKind.Date => new(format, chance.Next(-30_000, 60_000), "some day"),
        SheetKind.Instant => new(format, chance.NextInt64(-3_000_000_000_000, 4_000_000_000_000), "some moment"),
        SheetKind.Duration => new(format, chance.Next(-7200, 360_000), "some time"),
        SheetKind.Percent => new(format, chance.NextDouble(), "some share"),
        _ => new(format, chance.Next(6) switch { 0 => double.NaN, 1 => double.PositiveInfinity, 2 => 1e300, 3 => -0.1 + chance.NextDouble(), _ => chance.Next(-1000, 1000) }, "some number"),
    };
}
