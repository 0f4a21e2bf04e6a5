using Outrigger.Apps.Cloning.Template;
using Outrigger.Atlassian.Confluence;
using Outrigger.Atlassian.StorageFormat;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Cloning.Plan;

/// <summary>A draft on its way to a plan: what was read so far, and the steps that decide the rest.</summary>
sealed class Planning
{
    readonly Dictionary<string, Problem> unknownPeople = [];
    readonly TextTemplate? pattern;
    readonly IReadOnlyList<TextTemplate> labelPatterns;

    public Planning(CloneDraft draft, RowDrafts rows, TemplateSnapshot? template, Destination? destination, Findings findings)
    {
        Draft = draft;
        Rows = rows;
        Template = template;
        Destination = destination;
        Findings = findings;
        Common = draft.Variables.Where(pair => pair.Value.Trim().Length > 0)
            .GroupBy(pair => VariableNames.Of(pair.Key)).ToDictionary(group => group.Key, group => group.First().Value.Trim());
        pattern = string.IsNullOrWhiteSpace(draft.TitlePattern) ? null : Parsed(draft.TitlePattern.Trim(), "title", "titlePattern");
        labelPatterns = [.. draft.ExtraLabels.Where(label => label.Trim().Length > 0)
            .Select((label, index) => Parsed(label.Trim(), $"label {index + 1}", "extraLabels")).OfType<TextTemplate>()];
        TitleColumn = pattern is null && rows.Names.Count > 0 && !rows.Names.Contains(RowDraft.Title) ? rows.Names[0] : null;
        var patterns = labelPatterns.Concat(pattern is null ? [] : [pattern]);
        Variables = new VariableChecks(VariableChecks.Used(template, patterns), rows, draft.Rows.Source, Common, findings);
    }

    public CloneDraft Draft { get; }

    public RowDrafts Rows { get; }

    public TemplateSnapshot? Template { get; }

    public Destination? Destination { get; }

    public Findings Findings { get; }

    /// <summary>Values for all rows by the variable's name.</summary>
    public IReadOnlyDictionary<string, string> Common { get; }

    /// <summary>The column that titles come from because nothing else says one.</summary>
    public string? TitleColumn { get; }

    public VariableChecks Variables { get; }

    public Dictionary<string, PlannedPerson> People { get; } = [];

    public string? IndexTitle { get; private set; }

    /// <summary>Requests for titles.</summary>
    public int TitleReads { get; private set; }

    public async Task<Problem?> FindPeopleAsync(PeopleFinder finder, CancellationToken cancellation)
    {
        var inRows = Rows.Live.SelectMany(row => row.People(RowDraft.Viewers).Concat(row.People(RowDraft.Editors)));
        foreach (var (name, found) in await finder.FindAsync([.. Variables.Mentioned().Concat(inRows)], cancellation))
        {
            if (found.TryGet(out var person, out var problem))
            {
                People[name] = person;
            }
            else if (problem.Code == ErrorCode.PersonUnknown)
            {
                unknownPeople[name] = problem;
            }
            else
            {
                return problem;
            }
        }

        foreach (var row in Rows.Live)
        {
            row.ViewerIds = Ids(row, RowDraft.Viewers);
            row.EditorIds = Ids(row, RowDraft.Editors);
        }

        return null;
    }

    public async Task<Problem?> FindParentsAsync(ParentFinder finder, CancellationToken cancellation)
    {
        var found = await finder.FindAsync([.. Rows.Live.Select(row => row.Cell(RowDraft.Parent)).OfType<string>()], cancellation);
        foreach (var row in Rows.Live)
        {
            if (row.Cell(RowDraft.Parent) is not { } cell)
            {
                continue;
            }

            if (found[cell].TryGet(out var page, out var problem))
            {
                row.OwnParent = page;
            }
            else if (problem.Code is ErrorCode.NotFound or ErrorCode.ParentElsewhere or ErrorCode.Forbidden or ErrorCode.Invalid)
            {
                Findings.Add(row.Number, problem, RowDraft.Parent);
            }
            else
            {
                return problem;
            }
        }

        return null;
    }

    /// <summary>Makes the titles and labels of every row; what cannot be a title becomes a finding.</summary>
    public void MakeTitles()
    {
        var maker = new TitleMaker(this, pattern);
        foreach (var row in Rows.Live)
        {
            maker.Make(row);
            MakeLabels(row);
        }
    }

    public async Task<Problem?> DecideTitlesAsync(TitleBook book, CancellationToken cancellation)
    {
        var index = Draft.Options.IndexPage ? string.IsNullOrWhiteSpace(Draft.IndexTitle) ? $"{Template?.Page.Title} – index" : Draft.IndexTitle.Trim() : null;
        if (index is not null && TitleRules.Check(index) is var (problem, _))
        {
            Findings.Add(problem with { Message = $"The index page: {problem.Message}" }, "indexTitle");
            index = null;
        }

        var decided = await new TitleChoice(book, Findings).DecideAsync([.. Rows.Live.Where(row => row.Asked.Count > 0)], index, cancellation);
        IndexTitle = decided.IsOk ? decided.Value : null;
        TitleReads = book.Reads;
        return decided.Problem;
    }

    /// <summary>Checks variables, sizes, and choices that do not go together.</summary>
    public void Check()
    {
        Variables.Check(People, unknownPeople, TitleColumn, Template is not null && Rows.Rows.Count > 0);
        if (Template is not null)
        {
            new TemplateChecks(this, Template).Check();
        }
    }

    public RowFilling Filling(RowDraft row, string? title) => new(row.Cells, Common, title, People);

    TextTemplate? Parsed(string text, string place, string field)
    {
        if (TextTemplate.Parse(text, place).TryGet(out var template, out var problem))
        {
            return template;
        }

        Findings.Add(problem, field);
        return null;
    }

    List<string> Ids(RowDraft row, string column)
    {
        var ids = new List<string>();
        foreach (var name in row.People(column))
        {
            if (People.TryGetValue(name, out var person))
            {
                ids.Add(person.AccountId);
            }
            else if (unknownPeople.TryGetValue(name, out var problem))
            {
                Findings.Add(row.Number, problem with { Message = $"{column}: {problem.Message}" }, column);
            }
        }

        return [.. ids.Distinct()];
    }

    void MakeLabels(RowDraft row)
    {
        var title = row.Asked.Count > 0 ? row.Asked[0] : null;
        var filled = labelPatterns.Select(label => Filling(row, title).Fill(label)).Where(label => label.IsOk).Select(label => LabelRules.One(label.Value));
        var labels = filled.Concat(LabelRules.Split(row.Cell(RowDraft.Labels) ?? "")).Distinct().ToList();
        foreach (var problem in labels.Select(LabelRules.Check).OfType<Problem>())
        {
            Findings.Add(row.Number, problem, RowDraft.Labels);
        }

        row.ExtraLabels = labels;
    }
}
