using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Outrigger.Apps.Handoff.Api;
using Outrigger.Core.Errors;
using Outrigger.Server.Api.Calls;
using Outrigger.Server.Api.Handoff.Calls;

namespace Outrigger.Server.Api.Handoff.Records;

/// <summary><c>open</c>, <c>issues/{issueId}</c> and <c>handoffs</c>: seen by everybody of the site, answered by those whom they are for.</summary>
sealed class HandoffEndpoints(AppCalls calls, HandoffDesk desk, HandoffViewing viewing)
{
    static readonly HandoffApiJson Json = HandoffJson.Api;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/open", calls.Asking(Json.OpenHandoffs, viewing.OpenAsync));
        routes.MapGet("/issues/{issueId}", calls.Asking(Json.IssueStanding, viewing.StandingAsync));
        routes.MapGet("/handoffs", calls.Asking(Json.HandoffPage, viewing.PageAsync, "cursor"));
        routes.MapGet("/handoffs/{id}", calls.Asking(Json.HandoffRecord, FindAsync));
        routes.MapPost("/handoffs", calls.Telling(Json.RecordHandoffs, Json.HandoffsRecorded, desk.RecordAsync)).WithMetadata(new RequestBody(typeof(RecordHandoffs)));
        routes.MapPost("/handoffs/{id}/answer", calls.Telling(Json.AnswerHandoff, Json.HandoffRecord, desk.AnswerAsync)).WithMetadata(new RequestBody(typeof(AnswerHandoff)));
        routes.MapPost("/handoffs/{id}/steps", calls.Telling(Json.TellStep, Json.HandoffRecord, desk.TellAsync)).WithMetadata(new RequestBody(typeof(TellStep)));
    }

    async Task<Outcome<HandoffRecord>> FindAsync(AppCall call) => await desk.FindAsync(call) is { } record ? record : HandoffDesk.NoHandoff;
}
