using System.Globalization;
using System.Text;
using Outrigger.Apps.PivotReport.Grid.Axes;

namespace Outrigger.Apps.PivotReport.Grid;

/// <summary>Labels of groups, and their ids: the values on the way to them, stable between runs.</summary>
static class AxisText
{
    public static string LabelOf(AxisNodes nodes, int node) => nodes.KindOf(node) switch
    {
        NodeKind.More => string.Create(CultureInfo.InvariantCulture, $"{nodes.ValueOf(node)} more"),
        NodeKind.Group => nodes.LevelOf(node).Values[nodes.ValueOf(node)].Label,
        _ => "Total",
    };

    /// <summary>Empty for all issues, then <c>/value</c> for each level; <c>/~</c> where the value is missing, <c>/+</c> for what a top list leaves out.</summary>
    public static string PathOf(AxisNodes nodes, int node)
    {
        var path = "";
        for (; node > 0; node = nodes.ParentOf(node))
        {
            path = "/" + (nodes.KindOf(node) == NodeKind.More ? "+" : nodes.ValueOf(node) == 0 ? "~" : Escaped(nodes.LevelOf(node).Values[nodes.ValueOf(node)].Id)) + path;
        }

        return path;
    }

    // What would be read as part of a path, and what is lost on its way through JSON, is written as its number.
    static string Escaped(string id)
    {
        if (id.Length > 0 && id is not ("~" or "+") && id.All(static letter => char.IsLetterOrDigit(letter) || letter is '-' or '_' or '.' or ':' or ' '))
        {
            return id;
        }

        var escaped = new StringBuilder("=");
        foreach (var letter in id)
        {
            _ = char.IsLetterOrDigit(letter) ? escaped.Append(letter) : escaped.Append('%').Append(((int)letter).ToString("x4", CultureInfo.InvariantCulture));
        }

        return escaped.ToString();
    }
}
