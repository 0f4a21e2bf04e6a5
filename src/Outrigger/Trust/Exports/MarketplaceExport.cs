using System.Text.Json.Nodes;
using Outrigger.Trust.Promises;

namespace Outrigger.Trust.Exports;

/// <summary>Answers for the marketplace's tab on privacy and security: scopes from the apps' manifests, what is stored from the kinds of document, the rest from the policy.</summary>
static class MarketplaceExport
{
    /// <param name="apps">Folder with a folder for each app, in it its manifest.</param>
    public static JsonObject Make(JsonNode policy, string apps) => new()
    {
        ["policy"] = policy["version"]?.DeepClone(),
        ["at"] = policy["at"]?.DeepClone(),
        ["listed"] = Statements.BuiltIn.Requirements.Listed,
        ["apps"] = new JsonArray([.. Manifests(apps).Select(manifest => new JsonObject { ["name"] = manifest.App, ["scopes"] = new JsonArray([.. manifest.Scopes.Select(scope => JsonValue.Create(scope))]) })]),
        ["stored"] = policy["stored"]?.DeepClone(),
        ["answers"] = new JsonArray([.. Statements.BuiltIn.Questions.Where(question => question.Marketplace).Select(question => Answer(question, policy))]),
    };

    static JsonObject Answer(Question question, JsonNode policy) => new()
    {
        ["question"] = question.Asked,
        ["answer"] = question.Answer,
        ["promises"] = new JsonObject([.. question.Promises.Select(id => KeyValuePair.Create(id, (JsonNode?)QuestionnaireExport.State(policy, id)))]),
    };

    static IEnumerable<(string App, IReadOnlyList<string> Scopes)> Manifests(string apps) => Directory.Exists(apps)
        ? Directory.GetFiles(apps, "manifest.yml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => (Path.GetFileName(Path.GetDirectoryName(file)) ?? "", Scopes(file)))
        : [];

    // The list under "scopes:", each on a line of its own; ScopeTests hold these manifests to that form.
    static IReadOnlyList<string> Scopes(string file) =>
    [
        .. File.ReadLines(file)
            .SkipWhile(line => line.Trim() != "scopes:").Skip(1)
            .TakeWhile(line => line.TrimStart() is ['-', ..] or ['#', ..])
            .Where(line => line.TrimStart().StartsWith('-'))
            .Select(line => line.Trim().TrimStart('-').Trim().Trim('\'', '"')),
    ];
}
