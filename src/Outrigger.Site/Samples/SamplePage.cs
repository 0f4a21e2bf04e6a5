namespace Outrigger.Site.Samples;

/// <summary>A page of the sample data as its outline states it.</summary>
/// <param name="Level">1 for the space's home page, 2 for the pages below it, …</param>
/// <param name="Fields">What stands above the body: <c>by</c>, <c>on</c>, <c>labels</c>, <c>width</c>, <c>files</c>, <c>status</c>, <c>view</c>, <c>edit</c>, <c>preset</c>.</param>
/// <param name="Edits">Later versions, oldest first: day, e-mail, message.</param>
/// <param name="Body">Storage format.</param>
sealed record SamplePage(int Level, string Title, IReadOnlyDictionary<string, string> Fields, IReadOnlyList<string> Edits, string Body)
{
    public string this[string field] => Fields.GetValueOrDefault(field, string.Empty);

    /// <summary>The parts of a field that lists something.</summary>
    public IReadOnlyList<string> List(string field) =>
        this[field].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
