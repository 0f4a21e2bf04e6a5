using Outrigger.Apps.PivotReport.Fields;

namespace Outrigger.Apps.PivotReport.Loading.Reading;

/// <summary>Columns that fill together, row by row.</summary>
sealed class ColumnSet
{
    readonly List<ValueReader> readers;

    public ColumnSet(IEnumerable<FieldSource> sources, ReadingContext context) => readers = [.. sources.Select(source => Reader(source, context))];

    public IReadOnlyList<ValueReader> Readers => readers;

    /// <summary>Ids of Jira's fields that its values are read from.</summary>
    public IEnumerable<string> From => readers.SelectMany(static reader => reader.Source.From);

    public void Add(ValueReader reader) => readers.Add(reader);

    public void EndRow()
    {
        foreach (var reader in readers)
        {
            reader.EndRow();
        }
    }

    static ValueReader Reader(FieldSource source, ReadingContext context) => source.Shape switch
    {
        FieldShape.Key => new KeyReader(source, context),
        FieldShape.Text => new TextReader(source, context),
        FieldShape.Number when source.Info.Id == "workratio" => new RatioReader(source, context),
        FieldShape.Number or FieldShape.Points => new NumberReader(source, context),
        FieldShape.Seconds => new SecondsReader(source, context),
        FieldShape.Figure => new FigureReader(source, context),
        FieldShape.Date => new DayReader(source, context),
        FieldShape.Instant => new InstantReader(source, context),
        FieldShape.Named => new NamedReader(source, context),
        FieldShape.Status => new StatusReader(source, context),
        FieldShape.Category => new CategoryReader(source, context),
        FieldShape.IssueType => new IssueTypeReader(source, context),
        FieldShape.Version => new VersionReader(source, context),
        FieldShape.Cascade => new CascadeReader(source, context),
        FieldShape.Person => new PersonReader(source, context),
        FieldShape.Sprint => new SprintReader(source, context),
        FieldShape.Issue => new IssueReader(source, context),
        FieldShape.Links => new LinkReader(source, context),
        _ => new RichReader(source, context),
    };
}
