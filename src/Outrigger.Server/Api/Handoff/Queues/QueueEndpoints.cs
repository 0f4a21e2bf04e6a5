using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Outrigger.Apps.Handoff.Api;
using Outrigger.Apps.Handoff.Queues;
using Outrigger.Core.Errors;
using Outrigger.Server.Api.Calls;
using Outrigger.Server.Api.Documents;
using Outrigger.Server.Api.Handoff.Calls;
using Outrigger.Server.Api.Handoff.Documents;
using Outrigger.Server.Api.Handoff.Teams;

namespace Outrigger.Server.Api.Handoff.Queues;

/// <summary>
/// <c>queues/{queue}</c>: <c>mine</c>, or a team's by its id, seen and changed by its members and leads. Every answer is a
/// 200 with a body: Forge takes a 304 for a failure.
/// </summary>
sealed class QueueEndpoints(AppCalls calls, QueueLanes lanes, Presence presence, TimeProvider time)
{
    public const string Mine = "mine";

    static readonly HandoffApiJson Json = HandoffJson.Api;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/queues/{queue}", calls.Asking(Json.QueueState, ReadAsync, "since"));
        routes.MapPost("/queues/{queue}/intents", calls.Telling(Json.QueueIntent, Json.QueueState, ChangeAsync)).WithMetadata(new RequestBody(typeof(QueueIntent)));
    }

    async Task<Outcome<QueueState>> ReadAsync(AppCall call)
    {
        long? since = null;
        if (call.Query("since") is { } text)
        {
            if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var known))
            {
                return new Problem(ErrorCode.Invalid, "'since' is not the version of a queue.");
            }

            since = known;
        }

        var edits = call.Reading();
        if (!(await PlaceAsync(call, edits)).TryGet(out var place, out var refused))
        {
            return refused;
        }

        var queue = await edits.GetAsync(place) ?? Queue.Empty;
        return since == queue.Version
            ? Answer(call, place, queue with { Items = [] }) with { Unchanged = true }
            : Answer(call, place, queue);
    }

    async Task<Outcome<QueueState>> ChangeAsync(AppCall call, QueueIntent intent)
    {
        if (IntentRules.Check(intent) is { } wrong)
        {
            return wrong;
        }

        if (!(await PlaceAsync(call, call.Reading())).TryGet(out var place, out var refused))
        {
            return refused;
        }

        var outcome = intent is TakeIssue take ? await TakeAsync(call, place, take.IssueId) : await lanes.ApplyAsync(call.Tenant, call.Store, place, intent);
        return outcome.TryGet(out var change, out var problem) ? Answer(call, place, change.Queue) with { Note = change.Note } : problem;
    }

    // About two queues, so it goes alone; it is written with both or not at all.
    Task<Outcome<QueueChange>> TakeAsync(AppCall call, Place<Queue> place, string issueId)
    {
        var own = call.Store.OwnQueue(call.Account);
        return place.Key == own.Key
            ? Task.FromResult<Outcome<QueueChange>>(new Problem(ErrorCode.Invalid, "An issue is taken out of a team's queue.", "It is in yours already."))
            : call.ChangeAsync<QueueChange>(async edits =>
            {
                var (team, mine) = (await edits.GetAsync(place) ?? Queue.Empty, await edits.GetAsync(own) ?? Queue.Empty);
                if (!QueueRules.Take(team, mine, issueId, time.GetUtcNow()).TryGet(out var taken, out var refused))
                {
                    return refused;
                }

                if (taken.Changed)
                {
                    edits.Set(place, taken.Team);
                    edits.Set(own, taken.Mine);
                }

                return new QueueChange(taken.Team, taken.Changed);
            });
    }

    static async Task<Outcome<Place<Queue>>> PlaceAsync(AppCall call, Edits edits)
    {
        var queue = call.Part("queue");
        if (queue == Mine)
        {
            return call.Store.OwnQueue(call.Account);
        }

        return await edits.FindTeamAsync(queue) is not { } team ? TeamList.NoTeam
            : team.Has(call.Account) ? HandoffPlaces.TeamQueue(team.Id)
            : new Problem(ErrorCode.Forbidden, "Only members and leads of the team see and change its queue.", "Ask a lead of the team to add you.");
    }

    QueueState Answer(AppCall call, Place<Queue> place, Queue queue) => new()
    {
        Queue = call.Part("queue"),
        Version = queue.Version,
        Items = [.. queue.Items.Select(item => new QueueEntry(item.IssueId, item.Since, item.Handoff))],
        OthersLooking = presence.Look(call.Tenant, call.Store, place.Key, call.Account),
        Now = time.GetUtcNow(),
    };
}
