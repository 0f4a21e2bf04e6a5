namespace Outrigger.Site.Jira.Samples;

/// <summary>Lists of sentences under headings, one a line: what the sample issues are called and what is said about them.</summary>
sealed class SampleWords
{
    readonly Dictionary<string, List<string>> lists = [];

    SampleWords(string text)
    {
        List<string>? list = null;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                lists[line[2..]] = list = [];
            }
            else if (line.Length > 0)
            {
                list?.Add(line);
            }
        }
    }

    /// <summary>The lines under a heading; none for a heading that is not there.</summary>
    public IReadOnlyList<string> this[string heading] => lists.GetValueOrDefault(heading, []);

    public static SampleWords Read(string name)
    {
        using var stream = typeof(SampleWords).Assembly.GetManifestResourceStream($"Outrigger.Site.Jira.Samples.Content.{name}.words")
            ?? throw new ArgumentException($"The sample data has no words {name}.", nameof(name));
        using var reader = new StreamReader(stream);
        return new SampleWords(reader.ReadToEnd());
    }
}
