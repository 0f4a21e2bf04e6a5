using System.Text;

namespace Outrigger.Atlassian.StorageFormat;

/// <summary>One escaper for each place in storage format where characters can stand.</summary>
public static class StorageEscape
{
    /// <summary>Characters as text between tags.</summary>
    public static string Text(string value) => Escape(value, static c => c switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '\r' => "&#13;",
        _ => null,
    });

    /// <summary>Characters inside an attribute's quotes, either kind.</summary>
    public static string Attribute(string value) => Escape(value, static c => c switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        '\r' => "&#13;",
        '\n' => "&#10;",
        '\t' => "&#9;",
        _ => null,
    });

    /// <summary>Characters inside a CDATA section; <c>]]&gt;</c> is divided between two sections.</summary>
    public static string CData(string value) => value.Replace("]]>", "]]]]><![CDATA[>", StringComparison.Ordinal);

    static string Escape(string value, Func<char, string?> replacement)
    {
        StringBuilder? escaped = null;
        for (var index = 0; index < value.Length; index++)
        {
            var instead = replacement(value[index]);
            if (instead is not null)
            {
                escaped ??= new StringBuilder(value.Length + 16).Append(value, 0, index);
            }

            _ = instead is null ? escaped?.Append(value[index]) : escaped?.Append(instead);
        }

        return escaped?.ToString() ?? value;
    }
}
