namespace Outrigger.Atlassian.Jira;

/// <summary>Finds where a query's order begins: outside of its quotes.</summary>
static class JqlOrder
{
    /// <summary>Place of the word "order" of "order by"; -1 for none.</summary>
    /// <param name="begin">Place behind "by".</param>
    public static int At(string jql, out int begin)
    {
        begin = -1;
        for (var at = 0; at < jql.Length; at++)
        {
            if (jql[at] is '"' or '\'')
            {
                at = EndOfQuoted(jql, at);
            }
            else if (IsWord(jql, at, "order") && AfterSpace(jql, at + "order".Length) is var by && IsWord(jql, by, "by"))
            {
                begin = by + "by".Length;
                return at;
            }
        }

        return -1;
    }

    static int EndOfQuoted(string jql, int open)
    {
        var at = open + 1;
        while (at < jql.Length && jql[at] != jql[open])
        {
            at += jql[at] == '\\' ? 2 : 1;
        }

        return at;
    }

    static int AfterSpace(string jql, int at)
    {
        while (at < jql.Length && char.IsWhiteSpace(jql[at]))
        {
            at++;
        }

        return at;
    }

    static bool IsWord(string jql, int at, string word) =>
        string.Compare(jql, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0 && at + word.Length <= jql.Length
        && (at == 0 || !IsLetter(jql[at - 1])) && (at + word.Length == jql.Length || !IsLetter(jql[at + word.Length]));

    static bool IsLetter(char character) => char.IsLetterOrDigit(character) || character is '_' or '.';
}
