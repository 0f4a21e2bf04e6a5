using System.Globalization;
using System.Text;

namespace Outrigger.Atlassian.Adf;

/// <summary>
/// Writes characters outside the basic plane as they are: the JSON writer escapes each as twelve characters, which a note with emoji
/// would pay for in its budget.
/// </summary>
static class PlainPairs
{
    const int EscapeLength = 6; // \uD83D

    /// <summary>The same JSON with every escaped pair of surrogates as the character it stands for.</summary>
    public static string In(string json)
    {
        if (!json.Contains(@"\uD", StringComparison.Ordinal))
        {
            return json;
        }

        var plain = new StringBuilder(json.Length);
        for (var at = 0; at < json.Length;)
        {
            if (json[at] != '\\')
            {
                plain.Append(json[at++]);
            }
            else if (Unit(json, at) is { } high && char.IsHighSurrogate(high) && Unit(json, at + EscapeLength) is { } low && char.IsLowSurrogate(low))
            {
                plain.Append(high).Append(low);
                at += 2 * EscapeLength;
            }
            else
            {
                plain.Append(json, at, 2); // the backslash and what it escapes, which may be another backslash
                at += 2;
            }
        }

        return plain.ToString();
    }

    static char? Unit(string json, int at) =>
        at + EscapeLength <= json.Length && json[at] == '\\' && json[at + 1] == 'u'
        && ushort.TryParse(json.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : null;
}
