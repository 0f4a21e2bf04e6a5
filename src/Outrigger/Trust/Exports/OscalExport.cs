using System.Text.Json.Nodes;

namespace Outrigger.Trust.Exports;

/// <summary>
/// The server's answers as an OSCAL assessment result (1.1.2). A promise that does not apply is excluded, not satisfied; OSCAL knows nothing
/// between satisfied and not satisfied, and neither do the promises.
/// </summary>
static class OscalExport
{
    /// <param name="policy">What <c>GET /operator/policy</c> answers.</param>
    public static JsonObject Make(JsonNode policy)
    {
        var (at, head) = (Text(policy, "at"), Text(policy["evidence"], "head"));
        var promises = policy["promises"]?.AsArray().OfType<JsonObject>().ToList() ?? [];
        var applying = promises.Where(promise => Text(promise, "state") != "notApplicable").ToList();
        var controls = applying.SelectMany(Controls).DistinctBy(control => Text(control, "name")).ToList();
        return new JsonObject
        {
            ["assessment-results"] = new JsonObject
            {
                ["uuid"] = NameUuid.Of($"results/{head}"),
                ["metadata"] = new JsonObject
                {
                    ["title"] = "Promises of Outrigger, asked of a running server",
                    ["last-modified"] = at,
                    ["version"] = Text(policy, "version"),
                    ["oscal-version"] = "1.1.2",
                },
                ["import-ap"] = new JsonObject { ["href"] = "https://outrigger.invalid/policy" },
                ["results"] = new JsonArray(new JsonObject
                {
                    ["uuid"] = NameUuid.Of($"result/{head}"),
                    ["title"] = $"Host {Text(policy, "host")}, core {Text(policy, "core")}",
                    ["description"] = $"Answers up to the line of evidence whose hash is {head}.",
                    ["start"] = at,
                    ["reviewed-controls"] = Reviewed(promises),
                    ["observations"] = new JsonArray([.. controls.Select(control => Observation(control, head, at))]),
                    ["findings"] = new JsonArray([.. applying.Select(promise => Finding(promise, head))]),
                }),
            },
        };
    }

    static JsonObject Reviewed(List<JsonObject> promises)
    {
        var selection = new JsonObject { ["include-controls"] = Ids(promises.Where(promise => Text(promise, "state") != "notApplicable")) };
        var excluded = promises.Where(promise => Text(promise, "state") == "notApplicable").ToList();
        if (excluded.Count > 0)
        {
            selection["exclude-controls"] = Ids(excluded);
        }

        return new JsonObject { ["control-selections"] = new JsonArray(selection) };
    }

    static JsonArray Ids(IEnumerable<JsonObject> promises) => new([.. promises.Select(promise => new JsonObject { ["control-id"] = Id(promise) })]);

    static JsonObject Observation(JsonObject control, string head, string at) => new()
    {
        ["uuid"] = NameUuid.Of($"observation/{head}/{Text(control, "name")}"),
        ["title"] = Text(control, "name"),
        ["description"] = Text(control, "said"),
        ["methods"] = new JsonArray("TEST"),
        ["collected"] = Text(control, "at") is { Length: > 0 } asked ? asked : at,
    };

    static JsonObject Finding(JsonObject promise, string head) => new()
    {
        ["uuid"] = NameUuid.Of($"finding/{head}/{Id(promise)}"),
        ["title"] = Text(promise, "title"),
        ["description"] = Text(promise, "sentence"),
        ["target"] = new JsonObject
        {
            ["type"] = "objective-id",
            ["target-id"] = Id(promise),
            ["status"] = new JsonObject { ["state"] = Text(promise, "state") == "kept" ? "satisfied" : "not-satisfied" },
        },
        ["related-observations"] = new JsonArray(
            [.. Controls(promise).Select(control => new JsonObject { ["observation-uuid"] = NameUuid.Of($"observation/{head}/{Text(control, "name")}") })]),
    };

    static IEnumerable<JsonObject> Controls(JsonObject promise) => promise["controls"]?.AsArray().OfType<JsonObject>() ?? [];

    static string Id(JsonObject promise) => Text(promise, "id").ToLowerInvariant();

    static string Text(JsonNode? node, string name) => node?[name]?.GetValue<string>() ?? "";
}
