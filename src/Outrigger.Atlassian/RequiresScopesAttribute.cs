namespace Outrigger.Atlassian;

/// <summary>
/// The scopes that one client method needs, as Atlassian's OpenAPI files ask of the call: granular ones for Confluence; for Jira
/// the classic ones that Atlassian recommends, unless a granular one allows far less. The manifests' scopes are exactly the union
/// over the methods that an app can reach; a test compares both ways.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresScopesAttribute(params string[] scopes) : Attribute
{
    public IReadOnlyList<string> Scopes { get; } = scopes;
}
