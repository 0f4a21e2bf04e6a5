using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Notes;
using Outrigger.Apps.Handoff.Protocol;
using Outrigger.Apps.Handoff.Records;
using Outrigger.Apps.Handoff.Sending;
using Outrigger.Apps.Handoff.Work;
using Outrigger.Atlassian.Jira;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Handoff.Desk;

/// <summary>A draft as it was checked.</summary>
/// <param name="Length">Of the comment; 0 where it could not be written.</param>
public sealed record CheckedDraft(IReadOnlyList<DraftFinding> Findings, int Length, string? IssueKey)
{
    public Problem? Stop => Findings.FirstOrDefault(finding => finding.Stops)?.Problem;
}

/// <summary>Checks drafts against Jira and the server before anything is written.</summary>
public sealed class DraftChecks(HandoffServices services, People people, Letters letters, TemplateDesk templates, ReceiverChecks receivers)
{
    const string AddComments = "ADD_COMMENTS";

    static readonly IssueFields Fields = IssueFields.Queue.And("project");

    public static Problem Gone(string issueId) =>
        new(ErrorCode.IssueGone, $"The issue {issueId} is deleted, or you may not see it any more.", "Take it out of the queue; withdraw its handoff.");

    public async Task<Outcome<CheckedDraft>> CheckAsync(HandoffDraft draft, CancellationToken cancellation)
    {
        if (!(await people.MeAsync(cancellation)).TryGet(out var me, out var problem))
        {
            return problem;
        }

        var read = await services.Jira.IssueAsync(draft.IssueId, Fields, cancellation);
        if (!read.TryGet(out var issue, out problem))
        {
            return problem.Code == ErrorCode.NotFound ? new CheckedDraft([Stop("issue", Gone(draft.IssueId))], 0, null) : problem;
        }

        if (!(await services.Remote.StandingAsync(draft.IssueId, cancellation)).TryGet(out var standing, out problem))
        {
            return problem;
        }

        var findings = new List<DraftFinding>();
        Add(findings, await IssueRefusalAsync(issue, standing.Open, cancellation) is { } refusal ? Stop("issue", refusal) : null);
        Add(findings, await receivers.ReceiverAsync(issue.Id, draft.To, me.AccountId, "to", cancellation));
        Add(findings, await receivers.FallbackAsync(issue.Id, draft.To, draft.Fallback, me.AccountId, cancellation));
        Add(findings, AcceptBy(draft.AcceptBy));
        var (noted, length) = await NoteAsync(new(draft.Note), draft.To, issue, me, cancellation);
        findings.AddRange(noted);
        return new CheckedDraft(findings, length, issue.Key);
    }

    /// <summary>Why a handoff of this issue cannot be sent now; null when it can.</summary>
    public async Task<Problem?> IssueRefusalAsync(JiraIssue issue, HandoffRecord? open, CancellationToken cancellation)
    {
        if (ServiceProject(issue) is { } service)
        {
            return service;
        }

        if (open is not null)
        {
            return Pending(issue.Key);
        }

        var held = await services.Jira.IssuePermissionsAsync(issue.Id, [AddComments], cancellation);
        return held.TryGet(out var permissions, out var problem) ? NoComments(permissions.Contains(AddComments), issue.Key) : problem;
    }

    public static Problem? ServiceProject(JiraIssue issue) => issue.Project is { Kind: ProjectKind.ServiceDesk } project
        ? new(ErrorCode.ServiceProject, $"{issue.Key} is of the service project {project.Name}, where the customer would read the note as a comment.", "Hand over issues of other projects; say it in an internal note here.")
        : null;

    public static Problem Pending(string key) =>
        new(ErrorCode.IssuePending, $"A handoff of {key} already waits for an answer.", "Have it answered, or withdraw it first.");

    public static Problem? NoComments(bool may, string key) => may
        ? null
        : new(ErrorCode.Forbidden, $"You may not comment on {key}, so its note could not be written.", "Ask an administrator of the project for the permission to add comments.");

    /// <summary>What is wrong with a note, and how long its comment is.</summary>
    public async Task<(IReadOnlyList<DraftFinding> Findings, int Length)> NoteAsync(
        NoteContent content, HandoffTarget to, JiraIssue issue, PersonView me, CancellationToken cancellation)
    {
        var findings = new List<DraftFinding>();
        if (content is { Own: null, Shared: null })
        {
            findings.Add(Stop("summary", new(ErrorCode.NoteEmpty, $"{issue.Key} has neither a note of its own nor a shared one.", "Write one of them.")));
            return (findings, 0);
        }

        var template = content.Own?.Form == NoteForm.Project && issue.Project is { } project ? await templates.OfAsync(project.Id, cancellation) : null;
        findings.AddRange(content.Own is { } own ? NoteChecks.Of(own, template is { OfProject: true } ? template.Template : null) : []);
        findings.AddRange(content.Shared is { } shared ? NoteChecks.Of(shared, null, "shared.") : []);
        var document = NoteWriter.Write(content, await letters.DraftAsync(me, to, content.Drafts, issue.Key, cancellation));
        Add(findings, NoteChecks.TooLong(document, content));
        return (findings, document.Length);
    }

    /// <summary>By the server's clock; the server has the last word.</summary>
    public DraftFinding? AcceptBy(AcceptByRule? rule)
    {
        if (rule is { At: { } at } && at <= services.Clock.Now)
        {
            return Stop("acceptBy", new(ErrorCode.Invalid, "The moment to accept by has passed.", "Choose a later one."));
        }

        return rule?.WorkingHours is not (null or (>= HandoffRules.LeastHours and <= HandoffRules.MostHours)) || rule is { WorkingHours: not null, At: not null }
            ? Stop("acceptBy", new(ErrorCode.Invalid, "The time to accept is 0.25 to 80 working hours.", "Choose a number between them, or a moment."))
            : null;
    }

    static void Add(List<DraftFinding> findings, DraftFinding? finding)
    {
        if (finding is not null)
        {
            findings.Add(finding);
        }
    }

    static DraftFinding Stop(string place, Problem problem) => new(place, true, problem);
}
