namespace Outrigger.Site.Jira.Model;

/// <summary>A field of issues, as <c>GET /rest/api/3/field</c> states it.</summary>
/// <param name="Id"><c>summary</c> or <c>customfield_10016</c>.</param>
/// <param name="ClauseNames">Names it has in JQL; none where it cannot be searched.</param>
/// <param name="Schema">Null for a field without a value of its own.</param>
public sealed record JiraField(string Id, string Name, IReadOnlyList<string> ClauseNames, FieldSchema? Schema)
{
    /// <summary>Made by a person or an app, not by Jira.</summary>
    public bool IsCustom => Schema?.CustomId is not null;

    public bool IsSearchable => ClauseNames.Count > 0;

    /// <summary>A search may be ordered by it.</summary>
    public bool IsOrderable { get; init; }

    public bool IsNavigable { get; init; } = true;

    /// <summary>The team-managed project that alone has it; null for a field of the site.</summary>
    public string? ScopeProjectId { get; init; }
}

/// <summary>What a field holds.</summary>
/// <param name="Type"><c>string</c>, <c>number</c>, <c>user</c>, <c>array</c>…</param>
/// <param name="Items">Type of an array's members.</param>
/// <param name="System">The system field's own name.</param>
/// <param name="Custom">The custom field's type, as <c>com.pyxis.greenhopper.jira:gh-sprint</c>.</param>
/// <param name="CustomId">The number in <c>customfield_10016</c>.</param>
public sealed record FieldSchema(string Type, string? Items = null, string? System = null, string? Custom = null, int? CustomId = null);
