using System.Text.RegularExpressions;

namespace Outrigger.Site.Canaries;

/// <summary>Puts a word before every run of text in storage format, and before the titles and file names by which other content is named.</summary>
static partial class StorageCanaries
{
    // Their text is a setting: a colour, a number, a state.
    static readonly string[] Settings = ["<ac:parameter", "<ac:adf-attribute", "<ac:task-id", "<ac:task-status", "<ac:task-uuid"];

    public static string Fill(string storage, string word)
    {
        var element = "";
        var renamed = storage.Replace("ri:content-title=\"", $"ri:content-title=\"{word} ", StringComparison.Ordinal).Replace("ri:filename=\"", $"ri:filename=\"{word}-", StringComparison.Ordinal);
        return Part().Replace(renamed, part =>
        {
            if (part.Groups["element"].Success)
            {
                element = part.Value;
                return part.Value;
            }

            var isSetting = !element.Contains("ac:name=\"title\"", StringComparison.Ordinal) && Settings.Any(setting => element.StartsWith(setting, StringComparison.Ordinal));
            return part.Groups["data"].Success ? $"<![CDATA[{word} {part.Groups["data"].Value}]]>"
                : isSetting || string.IsNullOrWhiteSpace(part.Value) ? part.Value
                : $"{word} {part.Value}";
        });
    }

    [GeneratedRegex(@"<!\[CDATA\[(?<data>.*?)\]\]>|(?<element><[^>]*>)|[^<]+", RegexOptions.Singleline, 1000)]
    private static partial Regex Part();
}
