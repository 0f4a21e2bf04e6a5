namespace Outrigger.Site.Jira.Jql;

/// <summary>
/// Words that a text must have, in any order and case; words in inner quotes follow one another; <c>*</c> and <c>?</c> stand for letters.
/// There is no stemming: "painted" is another word than "paint".
/// </summary>
sealed class JqlText
{
    readonly List<string[]> phrases = [];

    public JqlText(string query)
    {
        var parts = query.Replace("\\\"", "\"", StringComparison.Ordinal).Split('"');
        for (var index = 0; index < parts.Length; index++)
        {
            var words = Words(parts[index], wildcards: true);
            if (index % 2 == 1 && words.Count > 0)
            {
                phrases.Add([.. words]);
            }
            else
            {
                phrases.AddRange(words.Select(word => (string[])[word]));
            }
        }
    }

    /// <summary>False for a query without words.</summary>
    public bool Matches(string text)
    {
        List<string>? words = null;
        foreach (var phrase in phrases)
        {
            // A word alone is looked for where it stands; the text is cut into words only for more than that.
            if (phrase.Length == 1 && !IsPattern(phrase[0]) ? !HasWord(text, phrase[0]) : !Has(words ??= Words(text, wildcards: false), phrase))
            {
                return false;
            }
        }

        return phrases.Count > 0;
    }

    static bool HasWord(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if ((at == 0 || !IsOfWord(text[at - 1])) && (at + word.Length == text.Length || !IsOfWord(text[at + word.Length])))
            {
                return true;
            }
        }

        return false;
    }

    static bool Has(List<string> words, string[] phrase)
    {
        for (var start = 0; start + phrase.Length <= words.Count; start++)
        {
            var length = 0;
            while (length < phrase.Length && Same(words[start + length], phrase[length]))
            {
                length++;
            }

            if (length == phrase.Length)
            {
                return true;
            }
        }

        return false;
    }

    static bool Same(string word, string wanted) => IsPattern(wanted)
        ? System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(wanted, word, ignoreCase: true)
        : word.Equals(wanted, StringComparison.OrdinalIgnoreCase);

    static bool IsOfWord(char letter) => char.IsLetterOrDigit(letter) || char.IsSurrogate(letter);

    static bool IsPattern(string word) => word.AsSpan().IndexOfAny('*', '?') >= 0;

    static List<string> Words(string text, bool wildcards)
    {
        var words = new List<string>();
        var start = -1;
        for (var index = 0; index <= text.Length; index++)
        {
            var inside = index < text.Length && (IsOfWord(text[index]) || (wildcards && text[index] is '*' or '?'));
            if (inside && start < 0)
            {
                start = index;
            }
            else if (!inside && start >= 0)
            {
                words.Add(text[start..index]);
                start = -1;
            }
        }

        return words;
    }
}
