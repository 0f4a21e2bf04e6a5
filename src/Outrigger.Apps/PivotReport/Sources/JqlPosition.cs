using System.Globalization;

namespace Outrigger.Apps.PivotReport.Sources;

/// <summary>Finds which character of a query a message of Jira is about.</summary>
static class JqlPosition
{
    /// <summary>From 0; null where the message does not say.</summary>
    public static int? Find(string jql, string message) => Stated(jql, message) ?? AtEnd(jql, message) ?? Quoted(jql, message);

    static int? AtEnd(string jql, string message) =>
        message.Contains("end of the query", StringComparison.OrdinalIgnoreCase) || message.Contains("'EOF'", StringComparison.Ordinal) ? jql.TrimEnd().Length : null;

    // "(line 1, character 9)", both from 1.
    static int? Stated(string jql, string message)
    {
        if (Number(message, "line ") is not { } line || Number(message, "character ") is not { } character)
        {
            return null;
        }

        var begin = 0;
        for (var passed = 1; passed < line; passed++)
        {
            var end = jql.IndexOf('\n', begin);
            if (end < 0)
            {
                return null;
            }

            begin = end + 1;
        }

        return Math.Clamp(begin + character - 1, 0, jql.Length);
    }

    static int? Number(string message, string behind)
    {
        var at = message.LastIndexOf(behind, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var begin = at + behind.Length;
        var end = begin;
        while (end < message.Length && char.IsAsciiDigit(message[end]))
        {
            end++;
        }

        return int.TryParse(message.AsSpan(begin, end - begin), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    // "The value 'X' does not exist for the field 'project'.": the first quoted word that the query has.
    static int? Quoted(string jql, string message)
    {
        for (var open = message.IndexOf('\''); open >= 0;)
        {
            var close = message.IndexOf('\'', open + 1);
            if (close < 0)
            {
                return null;
            }

            var at = close > open + 1 ? jql.IndexOf(message[(open + 1)..close], StringComparison.OrdinalIgnoreCase) : -1;
            if (at >= 0)
            {
                return at;
            }

            open = message.IndexOf('\'', close + 1);
        }

        return null;
    }
}
