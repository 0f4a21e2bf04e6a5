using System.Text.Json.Serialization;
using Outrigger.Site.Model;

namespace Outrigger.Site.Snapshots;

/// <summary>All that a site knows, at one moment.</summary>
/// <param name="SiteId">As in <see cref="SiteState.SiteId"/>; null in a file of a site that had none.</param>
/// <param name="LastId">The highest number given out as an id.</param>
public sealed record SiteSnapshot(
    long LastId, IReadOnlyList<SiteUser> Users, IReadOnlyList<SiteGroup> Groups, IReadOnlyList<Label> Labels, IReadOnlyList<Space> Spaces, IReadOnlyList<Page> Pages, string? SiteId = null);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(SiteSnapshot))]
sealed partial class SnapshotJson : JsonSerializerContext;
