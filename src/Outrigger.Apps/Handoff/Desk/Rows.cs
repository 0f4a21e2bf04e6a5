using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Notes;
using Outrigger.Apps.Handoff.Protocol;
using Outrigger.Apps.Handoff.Work;
using Outrigger.Atlassian.Jira;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Handoff.Desk;

/// <summary>Draws records: issues, names and notes are read live, each kind in one request for all.</summary>
public sealed class Rows(JiraClient jira, Issues issues, People people, SiteFacts site)
{
    /// <param name="notes">True to read the notes as well.</param>
    public async Task<Outcome<IReadOnlyList<HandoffRow>>> OfAsync(IReadOnlyList<HandoffRecord> records, bool notes, CancellationToken cancellation)
    {
        if (records.Count == 0)
        {
            return Outcome.Ok<IReadOnlyList<HandoffRow>>([]);
        }

        string[] ids = [.. records.Select(record => record.IssueId).Distinct(StringComparer.Ordinal)];
        if (!(await issues.ReadAsync(ids, IssueFields.Queue, cancellation)).TryGet(out var read, out var problem))
        {
            return problem;
        }

        await people.ReadAsync(records.SelectMany(PeopleOf), cancellation);
        var comments = notes ? await CommentsAsync([.. records.Select(record => record.Outbox.NoteComment).OfType<string>()], cancellation) : new Dictionary<string, JiraComment>();
        var byId = read.ToDictionary(issue => issue.IssueId, StringComparer.Ordinal);
        var rows = new List<HandoffRow>();
        foreach (var record in records)
        {
            var to = await TargetAsync(record.To, cancellation);
            rows.Add(new(record, byId[record.IssueId], people.Of(record.From), to, NoteOf(record, comments)));
        }

        return Outcome.Ok<IReadOnlyList<HandoffRow>>(rows);
    }

    public async Task<TargetView> TargetAsync(HandoffTarget target, CancellationToken cancellation)
    {
        if (target.Kind != TargetKind.Person)
        {
            return new(target, (await site.TeamAsync(target, cancellation))?.Name);
        }

        var person = people.Of(target.Id);
        return new(target, person.Name, person);
    }

    /// <summary>Comments by id; those that may not be seen are absent, and where Jira fails, all are.</summary>
    public async Task<IReadOnlyDictionary<string, JiraComment>> CommentsAsync(IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        var found = new Dictionary<string, JiraComment>(StringComparer.Ordinal);
        foreach (var some in ids.Distinct(StringComparer.Ordinal).Chunk(500))
        {
            if ((await jira.CommentsByIdAsync(some, cancellation)).TryGet(out var read, out _))
            {
                foreach (var (id, comment) in read)
                {
                    found[id] = comment;
                }
            }
        }

        return found;
    }

    public NoteView? NoteOf(HandoffRecord record, IReadOnlyDictionary<string, JiraComment> comments)
    {
        if (record.Outbox.NoteComment is not { } id || !comments.TryGetValue(id, out var comment))
        {
            return null;
        }

        PersonView[] known = [people.Of(record.From), .. record.To.Kind == TargetKind.Person ? new[] { people.Of(record.To.Id) } : []];
        return NoteReader.Read(comment.BodyJson, comment.Author is { } author ? People.Of(author) : null, comment.Created, record.Outbox.NoteBare, known);
    }

    public static IEnumerable<string> PeopleOf(HandoffRecord record) => new[]
    {
        record.From, record.AcceptedBy, record.Fallback, record.To.Kind == TargetKind.Person ? record.To.Id : null,
    }
        .Concat(record.Story.Select(moment => moment.By)).Concat(record.Story.Select(moment => moment.To is { Kind: TargetKind.Person } to ? to.Id : null)).OfType<string>();
}
