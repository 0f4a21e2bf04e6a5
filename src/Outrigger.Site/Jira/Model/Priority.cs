namespace Outrigger.Site.Jira.Model;

/// <summary>How pressing an issue is.</summary>
/// <param name="Color">As <c>#RRGGBB</c>.</param>
public sealed record Priority(string Id, string Name, string Color, string Description = "");

/// <summary>How an issue ended.</summary>
public sealed record Resolution(string Id, string Name, string Description = "");

/// <summary>A way in which one issue bears on another.</summary>
/// <param name="Inward">Said of the issue that is pointed to: "is blocked by".</param>
/// <param name="Outward">Said of the issue that points: "blocks".</param>
public sealed record IssueLinkType(string Id, string Name, string Inward, string Outward);
