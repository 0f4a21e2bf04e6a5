using System.Collections.Frozen;
using Outrigger.Site.Jira.Model;

namespace Outrigger.Site.Forge.Manifest;

/// <summary>An installed app, as its manifest describes it. Only what the embedded site shows or enforces.</summary>
sealed record ForgeApp
{
    /// <summary>Name of the folder that holds the manifest; first segment of the app's resource addresses.</summary>
    public required string Folder { get; init; }

    /// <summary><c>ari:cloud:ecosystem::app/{uuid}</c>, audience of the app's invocation tokens.</summary>
    public required string Id { get; init; }

    /// <summary>The uuid in <see cref="Id"/>.</summary>
    public required string Uuid { get; init; }

    public required IReadOnlyList<ForgeModule> Modules { get; init; }

    /// <summary>Folder of each resource on this machine, by its key. It may not be there yet: an app that is not built.</summary>
    public required FrozenDictionary<string, string> Resources { get; init; }

    /// <summary>Document that a module's <c>resource</c> means, relative to the resource's folder, by <c>key</c> and <c>key/entry</c>.</summary>
    public required FrozenDictionary<string, string> Documents { get; init; }

    /// <summary>By the endpoint's key.</summary>
    public required FrozenDictionary<string, ForgeEndpoint> Endpoints { get; init; }

    /// <summary>Deployed base address of each remote, by its key.</summary>
    public required FrozenDictionary<string, Uri> Remotes { get; init; }

    public required FrozenSet<string> Scopes { get; init; }

    /// <summary>What <c>permissions.content</c> asks of the content security policy.</summary>
    public required ContentPermissions Content { get; init; }

    /// <summary>Names that the app adds to JQL, from its modules of kind <c>jira:entityProperty</c>.</summary>
    public IReadOnlyList<SearchAlias> SearchAliases { get; init; } = [];

    /// <summary>The products that the app is installed in, as its modules say.</summary>
    public IReadOnlyList<string> Products => [.. Modules.Select(module => module.Product).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The product that the app cannot be without, whose address its tokens name first; null where the manifest does not say.</summary>
    public string? RequiredProduct { get; init; }

    public ForgeModule? Module(string key) => Modules.FirstOrDefault(module => module.Key == key);
}

/// <param name="Remote">Key of the remote that is called.</param>
/// <param name="SendsSystemToken">The remote gets a token with which it may ask the product for the app itself.</param>
sealed record ForgeEndpoint(string Remote, bool SendsSystemToken);

/// <param name="Scripts">For <c>script-src</c>, with quotes where the grammar wants them.</param>
/// <param name="Styles">For <c>style-src</c>.</param>
sealed record ContentPermissions(IReadOnlyList<string> Scripts, IReadOnlyList<string> Styles);
