using System.Text.Json;
using Outrigger.Apps.Handoff.Api;
using Outrigger.Server.Hosting;

namespace Outrigger.Server.Api.Handoff.Calls;

/// <summary>JSON of this app's endpoints: the shapes of the contract, each choice in its one spelling and no member twice.</summary>
static class HandoffJson
{
    public static HandoffApiJson Api { get; } = new(new JsonSerializerOptions(HandoffApiJson.Default.Options)
    {
        AllowDuplicateProperties = false,
        Converters =
        {
            new ExactEnum<HandoffState>(),
            new ExactEnum<TargetKind>(),
            new ExactEnum<AnswerReason>(),
            new ExactEnum<ReplyStyle>(),
            new ExactEnum<NoteForm>(),
        },
    });
}
