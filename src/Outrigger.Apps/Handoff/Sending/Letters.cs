using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Notes;
using Outrigger.Apps.Handoff.Protocol;
using Outrigger.Apps.Handoff.Work;

namespace Outrigger.Apps.Handoff.Sending;

/// <summary>Looks up the names that a comment mentions.</summary>
public sealed class Letters(HandoffServices services, People people, SiteFacts site)
{
    public async Task<NoteLetter> NoteAsync(HandoffRecord record, IEnumerable<NoteDraft> drafts, string? issueKey, CancellationToken cancellation)
    {
        var team = await site.TeamAsync(record.To, cancellation);
        string[] paged = record.To.Kind == TargetKind.Person ? [record.To.Id] : [.. team?.Members.Select(member => member.AccountId) ?? []];
        string[] owners = [.. drafts.SelectMany(draft => draft.Actions ?? []).Select(action => action.OwnerId).OfType<string>().Distinct()];
        await people.ReadAsync([record.From, .. paged.Take(NoteWriter.MostPaged + 1), .. owners], cancellation);
        return new(
            Person(record.From), record.To, team?.Name ?? people.NameOf(record.To.Id), [.. paged.Select(Person)], record.Created, record.AcceptBy, BrowseUrl(issueKey))
        {
            Names = owners.ToDictionary(id => id, people.NameOf, StringComparer.Ordinal),
        };
    }

    /// <summary>Before there is a record: what a note would say, for checks.</summary>
    public Task<NoteLetter> DraftAsync(
        PersonView me, HandoffTarget to, IEnumerable<NoteDraft> drafts, string? issueKey, CancellationToken cancellation) => NoteAsync(
            new()
            {
                Id = "", Version = 0, IssueId = "", From = me.AccountId, To = to, State = HandoffState.Pending,
                Created = services.Clock.Now, AcceptBy = services.Clock.Now, Outbox = new(), Story = [],
            },
            drafts, issueKey, cancellation);

    /// <summary>An answer is for the sender, a withdrawal for the receiver, and a handoff that was passed on for the fallback.</summary>
    public async Task<NoteReply> ReplyAsync(HandoffRecord record, HandoffState state, string? text, CancellationToken cancellation)
    {
        var moment = record.Story.LastOrDefault(one => one.State == state && (state != HandoffState.Pending || one.To is not null)) ?? record.Story[^1];
        var paged = state switch
        {
            HandoffState.Withdrawn => record.To.Kind == TargetKind.Person ? record.To.Id : null,
            HandoffState.Pending => moment.To?.Id,
            _ => record.From,
        };
        await people.ReadAsync(new[] { moment.By, paged }.OfType<string>(), cancellation);
        return new(state, moment.By is { } by ? people.NameOf(by) : null, paged is null ? null : Person(paged), moment.At, moment.Reason, text);
    }

    NotePerson Person(string accountId) => new(accountId, people.NameOf(accountId));

    string? BrowseUrl(string? key) => key is null || (site.Url ?? services.Options.SiteUrl) is not { } root ? null : $"{root.TrimEnd('/')}/browse/{key}";
}
