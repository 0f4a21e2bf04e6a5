namespace Outrigger.Site.Jira.Model;

/// <summary>A name in JQL for a value inside an issue's entity property, as an app's <c>jira:entityProperty</c> module gives it.</summary>
/// <param name="Name">As <c>handoff.state</c>.</param>
/// <param name="Path">Names into the property's value, joined by dots.</param>
public sealed record SearchAlias(string Name, string PropertyKey, string Path);
