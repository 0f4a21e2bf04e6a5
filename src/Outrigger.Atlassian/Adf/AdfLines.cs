namespace Outrigger.Atlassian.Adf;

/// <summary>Turns what a person typed into inline nodes: its lines, with breaks between them.</summary>
public static class AdfLines
{
    /// <summary>The lines as runs with the marks; line breaks of any kind count, and those before and after the text do not.</summary>
    public static IReadOnlyList<IAdfInline> Of(string text, AdfMarks marks = AdfMarks.None)
    {
        List<IAdfInline> nodes = [];
        foreach (var line in text.ReplaceLineEndings("\n").Trim('\n').Split('\n'))
        {
            if (nodes.Count > 0)
            {
                nodes.Add(new AdfBreak());
            }

            nodes.Add(new AdfRun(line, marks));
        }

        return nodes;
    }
}
