using System.Text.Json;
using Outrigger.Apps.Handoff.Protocol;
using Outrigger.Atlassian.Jira;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Handoff.Work;

/// <summary>Issues as Jira shows them to the viewer right now. What he may not see is a placeholder.</summary>
public sealed class Issues(JiraClient jira, People people)
{
    string? slaField;
    bool slaLooked;

    /// <summary>Fields for the columns shown, and no more: summary, status and assignee, and each optional one only while it is shown.</summary>
    public async Task<IssueFields> FieldsAsync(IReadOnlyList<string> columns, CancellationToken cancellation)
    {
        var fields = IssueFields.Queue;
        fields = columns.Contains("priority") ? fields.And("priority") : fields;
        fields = columns.Contains("due") ? fields.And("duedate") : fields;
        return columns.Contains("sla") && await SlaFieldAsync(cancellation) is { } sla ? fields.And(sla) : fields;
    }

    /// <summary>Reads issues by id; one entry for each asked, in the same order.</summary>
    public async Task<Outcome<IReadOnlyList<IssueView>>> ReadAsync(IReadOnlyList<string> ids, IssueFields fields, CancellationToken cancellation)
    {
        if (ids.Count == 0)
        {
            return Outcome.Ok<IReadOnlyList<IssueView>>([]);
        }

        return (await jira.IssuesAsync(ids, fields, cancellation)).TryGet(out var found, out var problem)
            ? Outcome.Ok<IReadOnlyList<IssueView>>([.. ids.Select(id => found[id] is { } issue ? Of(issue) : new IssueView { IssueId = id })])
            : problem;
    }

    public IssueView Of(JiraIssue issue)
    {
        if (issue.Assignee is { } assignee)
        {
            people.Learn(assignee);
        }

        return new()
        {
            IssueId = issue.Id,
            Key = issue.Key,
            Summary = issue.Summary,
            Status = issue.Status?.Name,
            Colour = issue.Status?.Category switch
            {
                StatusCategory.Indeterminate => StatusColour.Indeterminate,
                StatusCategory.Done => StatusColour.Done,
                null => null,
                _ => StatusColour.New,
            },
            Assignee = issue.Assignee is { } person ? People.Of(person) : null,
            Priority = issue.Priority?.Name,
            Due = issue.DueDate,
            Sla = slaField is not null && issue.Others.GetValueOrDefault(slaField) is { } sla ? Remaining(sla) : null,
            WebPath = "/browse/" + issue.Key,
        };
    }

    /// <summary>The first goal that is a service project's time; best effort, for what it is called differs from site to site.</summary>
    async Task<string?> SlaFieldAsync(CancellationToken cancellation)
    {
        if (!slaLooked && (await jira.FieldsAsync(cancellation)).TryGet(out var fields, out _))
        {
            slaField = (fields.FirstOrDefault(field => field.Custom && field.Type == "sd-servicelevelagreement") ?? fields.FirstOrDefault(field => field.Name == "Time to resolution"))?.Id;
            slaLooked = true;
        }

        return slaField;
    }

    static string? Remaining(string json)
    {
        using var read = JsonDocument.Parse(json);
        return read.RootElement.ValueKind == JsonValueKind.Object
            && read.RootElement.TryGetProperty("ongoingCycle", out var cycle) && cycle.ValueKind == JsonValueKind.Object
            && cycle.TryGetProperty("remainingTime", out var left) && left.ValueKind == JsonValueKind.Object
            && left.TryGetProperty("friendly", out var words) && words.ValueKind == JsonValueKind.String
            ? words.GetString()
            : null;
    }
}
