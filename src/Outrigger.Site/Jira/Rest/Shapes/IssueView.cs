using System.Text.Json.Nodes;
using Outrigger.Site.Rest;

namespace Outrigger.Site.Jira.Rest.Shapes;

/// <summary>How much of an issue an answer shows.</summary>
/// <param name="Expand">Parts beside the fields: <c>changelog</c>, <c>renderedFields</c>, <c>names</c>, <c>schema</c>, <c>transitions</c>…</param>
/// <param name="Properties">Keys of entity properties, or <c>*all</c>.</param>
sealed record IssueView(FieldChoice Fields, IReadOnlySet<string> Expand, IReadOnlyList<string> Properties)
{
    /// <summary>True for the lists of boards, whose issues name their sprint, epic and flag beside the fields.</summary>
    public bool IsOfBoard { get; init; }

    /// <summary>As a query or a body says it.</summary>
    /// <param name="otherwise">See <see cref="FieldChoice.Of"/>.</param>
    public static IssueView Of(RestCall call, string otherwise) => new(FieldChoice.Of(call.Names("fields"), otherwise), call.Expand(), call.Names("properties"));

    /// <summary>Adds the names and kinds of the fields, where asked for.</summary>
    public void Describe(RestCall call, JsonObject answer)
    {
        var fields = call.Jira().Fields.All.Where(field => field.Schema is not null && Fields.Has(field)).ToList();
        if (Expand.Contains("names"))
        {
            answer["names"] = new JsonObject(fields.Select(field => KeyValuePair.Create(field.Id, (JsonNode?)field.Name)));
        }

        if (Expand.Contains("schema"))
        {
            answer["schema"] = new JsonObject(fields.Select(field => KeyValuePair.Create(field.Id, (JsonNode?)FieldJson.Schema(field))));
        }
    }
}
