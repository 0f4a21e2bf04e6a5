namespace Outrigger.Atlassian;

/// <summary>The words in what somebody types into a search box: runs of letters and digits, so that no operator gets into a query.</summary>
static class TypedWords
{
    public static IReadOnlyList<string> Of(string text)
    {
        List<string> words = [];
        var start = -1;
        for (var at = 0; at <= text.Length; at++)
        {
            var inside = at < text.Length && (char.IsLetterOrDigit(text[at]) || char.IsSurrogate(text[at]));
            if (inside && start < 0)
            {
                start = at;
            }
            else if (!inside && start >= 0)
            {
                words.Add(text[start..at]);
                start = -1;
            }
        }

        return words;
    }
}
