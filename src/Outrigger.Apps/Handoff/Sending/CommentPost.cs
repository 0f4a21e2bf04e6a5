using System.Text.Json;
using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Records;
using Outrigger.Apps.Handoff.Work;
using Outrigger.Apps.Protocol;
using Outrigger.Atlassian.Adf;
using Outrigger.Atlassian.Jira;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Handoff.Sending;

/// <summary>
/// Posts a comment once. Jira knows no key against doubles: the comment carries a property from the same POST, a lost answer is looked
/// up by it before anything is posted again, and only the tab that holds the claim posts at all.
/// </summary>
public sealed class CommentPost(HandoffServices services, Claims claims, People people)
{
    /// <summary>How far Jira's clock may be behind our server's when comments are looked through.</summary>
    static readonly TimeSpan Skew = TimeSpan.FromDays(2);

    /// <summary>Handoffs and properties for which more comments were sent than were found, and when: another may still arrive.</summary>
    readonly Dictionary<string, (int Sent, long At)> unsure = new(StringComparer.Ordinal);

    /// <summary>Id of the one comment.</summary>
    /// <param name="fits">Whether a comment's property is of this comment.</param>
    /// <param name="fresh">True where nobody can have posted it yet: it is not looked up first.</param>
    public async Task<Outcome<string>> OnceAsync(
        HandoffRecord record, AdfDocument body, CommentProperty property, Func<JsonElement, bool> fits, bool fresh, CancellationToken cancellation)
    {
        var last = new Problem(ErrorCode.OutcomeUnknown, "The comment could not be posted.");
        for (var attempt = 0; attempt < services.Options.MostTries; attempt++)
        {
            if (!fresh || attempt > 0)
            {
                var found = await FindAsync(record, property.Key, fits, cancellation);
                if (!found.TryGet(out var comments, out var unread))
                {
                    return unread;
                }

                if (IsUnsure(record, property.Key, comments.Count))
                {
                    return MoreMayCome;
                }

                if (comments.Count > 0)
                {
                    return await OneOfAsync(record, comments, cancellation);
                }
            }

            if (!(await claims.HoldAsync(record, cancellation)).TryGet(out _, out var taken))
            {
                return taken;
            }

            var posted = await PostAsync(record, body, property, cancellation);
            if (posted.TryGet(out var comment, out var problem))
            {
                return attempt == 0 ? Outcome.Ok(comment.Id) : await SettledAsync(record, property.Key, fits, comment, cancellation);
            }

            if (problem.Code != ErrorCode.OutcomeUnknown)
            {
                return problem;
            }

            last = problem;
            if (await LookAgainAsync(record, property.Key, fits, attempt + 1, cancellation) is { } late)
            {
                return late;
            }
        }

        return last;
    }

    /// <summary>The comments of a handoff with such a property, oldest first.</summary>
    public Task<Outcome<IReadOnlyList<JiraComment>>> FindAsync(HandoffRecord record, string key, Func<JsonElement, bool> fits, CancellationToken cancellation) =>
        services.Jira.CommentsByPropertyAsync(record.IssueId, key, fits, record.Created - Skew, cancellation);

    /// <summary>Gives up shortly before the claim ends: what is sent later could meet another tab's comment.</summary>
    async Task<Outcome<JiraComment>> PostAsync(HandoffRecord record, AdfDocument body, CommentProperty property, CancellationToken cancellation)
    {
        using var limit = claims.Within(record.Id, cancellation);
        try
        {
            return await services.Jira.AddCommentAsync(record.IssueId, body, property, null, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new Problem(ErrorCode.OutcomeUnknown, "Jira did not take the comment within a minute.", "It is tried again when the handoff is opened.");
        }
    }

    static Problem MoreMayCome => new(ErrorCode.OutcomeUnknown, "Jira lost two answers to the same comment, so it may be there twice in a moment.", "Open the handoff again in a minute: one of them is deleted then.");

    bool IsUnsure(HandoffRecord record, string key, int found) =>
        unsure.TryGetValue(record.Id + key, out var sent) && found < sent.Sent && services.Time.GetElapsedTime(sent.At) < HandoffRules.Lease;

    /// <param name="sent">How many were sent without an answer. After two, one that is found does not tell that the other is not coming.</param>
    async Task<Outcome<string>?> LookAgainAsync(HandoffRecord record, string key, Func<JsonElement, bool> fits, int sent, CancellationToken cancellation)
    {
        foreach (var wait in services.Options.LookAgainAfter)
        {
            await Task.Delay(wait, services.Time, cancellation);
            if ((await FindAsync(record, key, fits, cancellation)).TryGet(out var found, out _) && found.Count > 0)
            {
                if (sent == 1 || found.Count >= sent)
                {
                    return await OneOfAsync(record, found, cancellation);
                }

                unsure[record.Id + key] = (sent, services.Time.GetTimestamp());
                return MoreMayCome;
            }
        }

        return null;
    }

    /// <summary>After a second try the first may have come late: then there are two, and the later goes.</summary>
    async Task<Outcome<string>> SettledAsync(HandoffRecord record, string key, Func<JsonElement, bool> fits, JiraComment posted, CancellationToken cancellation) =>
        (await FindAsync(record, key, fits, cancellation)).TryGet(out var found, out var unread) ? await OneOfAsync(record, found.Count > 0 ? found : [posted], cancellation) : unread;

    /// <summary>The oldest; the others go where they are this person's own. Owed as long as one of those may still be there.</summary>
    async Task<Outcome<string>> OneOfAsync(HandoffRecord record, IReadOnlyList<JiraComment> found, CancellationToken cancellation)
    {
        var me = found.Count > 1 && (await people.MeAsync(cancellation)).TryGet(out var person, out _) ? person.AccountId : null;
        foreach (var extra in found.Skip(1).Where(comment => me is not null && comment.Author?.AccountId == me))
        {
            if (await DeletedAsync(record.IssueId, extra.Id, cancellation) is { } owed)
            {
                return owed;
            }
        }

        return found[0].Id;
    }

    /// <summary>Null where it is gone, or may not be deleted: that is no reason to ask for ever.</summary>
    async Task<Problem?> DeletedAsync(string issueId, string commentId, CancellationToken cancellation)
    {
        Problem? last = null;
        for (var attempt = 0; attempt < services.Options.MostTries; attempt++)
        {
            last = (await services.Jira.DeleteCommentAsync(issueId, commentId, cancellation)).Problem;
            if (last is null || !RemoteProblems.IsPassing(last))
            {
                return null;
            }
        }

        return last;
    }
}
