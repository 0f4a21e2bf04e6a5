namespace Outrigger.Atlassian;

/// <summary>
/// The granular scopes that one client method needs, as Atlassian's OpenAPI files ask of the call. The manifests'
/// scopes are exactly the union over the methods that an app can reach; a test compares both ways.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresScopesAttribute(params string[] scopes) : Attribute
{
    public IReadOnlyList<string> Scopes { get; } = scopes;
}
