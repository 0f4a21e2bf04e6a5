using System.Globalization;
using System.Text;
using Outrigger.Atlassian.Transport;
using Outrigger.Site.Jira.Model;
using Outrigger.Trust.Controls;
using Outrigger.Trust.Proving;

namespace Outrigger.Trust.Content;

/// <summary>
/// Hands an issue over on a scratch site where the answer to the comment is lost: there has to be one comment, named in the record, and
/// the assignee stays, because nobody allowed the app to change it.
/// </summary>
sealed class CommentRecordControl(Protections protections) : IControl
{
    public string Name => "comment-is-the-record";

    public Task<SelfTest> PlantAsync(CancellationToken cancellation)
    {
        var seen = Faults(new(2, true, TinySite.Ann)).Count == 1 && Faults(new(1, false, TinySite.Ann)).Count == 1 && Faults(new(1, true, TinySite.Ben)).Count == 1 && Faults(new(1, true, TinySite.Ann)).Count == 0;
        return Task.FromResult(new SelfTest("a second comment, a record without its comment, and a changed assignee", seen));
    }

    public async Task<Finding> AskAsync(CancellationToken cancellation)
    {
        await using var scratch = await ContentScratch.StartAsync(protections, cancellation);
        var issue = scratch.Site.Jira.Issues()[0].Id;
        var lost = 0;
        ITransport product = new ChangedTransport(scratch.Product(TinySite.Ann), request => request, LoseFirst);
        product = protections.Stand(Name) ? product : new ChangedTransport(product, request => request, ForgetComments);
        await using var sender = new HandoffWork(product, scratch.Remote("handoff", TinySite.Ann));
        await sender.HelloAsync(cancellation);
        var record = await sender.SendAsync(issue, TinySite.Ben, "Where it stands", cancellation, assign: false);
        var notes = Notes(scratch, issue);
        await AcceptAsync(scratch, record.Id, cancellation);
        var seen = new Seen(notes.Count, notes.Any(note => note.Id == record.Outbox.NoteComment), scratch.Site.Jira.Issue(issue)?.AssigneeId);
        var faults = Faults(seen);
        Detail[] details = [new("answers lost", Text(lost)), new("comments", Text(notes.Count)), .. faults.Select(fault => new Detail("fault", fault))];
        return lost == 0 ? Finding.Broken("No answer was lost, so the control saw nothing.", details)
            : faults.Count > 0 ? Finding.Broken("A handoff on a scratch site is not one comment, or its assignee was changed unasked.", details)
            : Finding.Kept("A handoff on a scratch site whose answer was lost is one comment, named in its record; the assignee stayed.", details);

        // The comment is there, and nobody hears of it.
        ProductResponse LoseFirst(ProductRequest request, ProductResponse answer) =>
            request.Method == "POST" && request.Path.Split('?')[0].EndsWith($"/issue/{issue}/comment", StringComparison.Ordinal) && Interlocked.Increment(ref lost) == 1
                ? throw new TransportException("lost on purpose", neverSent: false)
                : answer;
    }

    static async Task AcceptAsync(ContentScratch scratch, string handoff, CancellationToken cancellation)
    {
        await using var receiver = new HandoffWork(scratch.Product(TinySite.Ben), scratch.Remote("handoff", TinySite.Ben));
        await receiver.HelloAsync(cancellation);
        await receiver.AcceptAsync(handoff, "I go on with it", cancellation);
    }

    static List<IssueComment> Notes(ContentScratch scratch, string issue) =>
        [.. scratch.Site.Jira.Issue(issue)?.Comments.Where(comment => comment.Properties.Keys.Any(key => key.StartsWith("outrigger-handoff", StringComparison.Ordinal))) ?? []];

    // Without the protection: whoever looks for a comment that is there already sees none.
    static ProductResponse ForgetComments(ProductRequest request, ProductResponse answer) =>
        answer.Status == 200 && request.Path.Contains("comment", StringComparison.Ordinal) && (request.Method == "GET" || request.Path.Contains("comment/list", StringComparison.Ordinal))
            ? answer with { Body = Encoding.UTF8.GetBytes("""{"startAt":0,"maxResults":100,"total":0,"isLast":true,"comments":[],"values":[]}""") }
            : answer;

    static List<string> Faults(Seen seen) =>
    [
        .. seen.Comments == 1 ? (string[])[] : ["not one comment"],
        .. seen.Named ? (string[])[] : ["the record does not name it"],
        .. seen.Assignee == TinySite.Ann ? (string[])[] : ["the assignee was changed"],
    ];

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    sealed record Seen(int Comments, bool Named, string? Assignee);
}
