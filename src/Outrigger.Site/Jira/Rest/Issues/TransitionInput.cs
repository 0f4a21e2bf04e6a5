using System.Text.Json.Nodes;
using Outrigger.Site.Jira.Adf;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Rest;

namespace Outrigger.Site.Jira.Rest.Issues;

/// <summary>What may come along with a transition: a resolution and a comment.</summary>
sealed class TransitionInput(RestCall call)
{
    public Dictionary<string, string> Errors { get; } = [];

    public string? ResolutionId { get; private set; }

    public NewComment? Comment { get; private set; }

    public void Read()
    {
        foreach (var (name, value) in JsonRead.At(call.Body, "fields") as JsonObject ?? [])
        {
            ReadField(name, value);
        }

        foreach (var (name, operations) in JsonRead.At(call.Body, "update") as JsonObject ?? [])
        {
            var first = (operations as JsonArray)?.FirstOrDefault();
            if (name == "comment")
            {
                ReadComment(JsonRead.At(first, "add", "body"));
            }
            else
            {
                ReadField(name, JsonRead.At(first, "set"));
            }
        }
    }

    void ReadField(string name, JsonNode? value)
    {
        if (name != "resolution")
        {
            Errors[name] = $"Field '{name}' cannot be set. It is not on the appropriate screen, or unknown.";
            return;
        }

        var wanted = JsonRead.Text(value, "id") ?? JsonRead.Text(value, "name");
        ResolutionId = call.Jira().Resolutions.All.FirstOrDefault(resolution => resolution.Id == wanted || resolution.Name == wanted)?.Id;
        if (ResolutionId is null)
        {
            Errors[name] = $"Resolution name '{wanted}' is not valid";
        }
    }

    void ReadComment(JsonNode? document)
    {
        var body = AdfBody.Read(document, "Comment body is not valid!");
        if (body.Json is null)
        {
            Errors["comment"] = body.Refusal ?? "";
        }
        else
        {
            Comment = new NewComment(call.User.AccountId, body.Json);
        }
    }
}
