using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Model;

namespace Outrigger.Site.Snapshots;

/// <summary>All that a site knows, at one moment. Bodies and files that pages share are held once.</summary>
/// <param name="SiteId">As in <see cref="SiteState.SiteId"/>; null in a file of a site that had none.</param>
/// <param name="LastId">The highest number given out as an id.</param>
/// <param name="Texts">The bodies that the pages name by index.</param>
/// <param name="Files">The contents that the pages' attachments name by index.</param>
public sealed record SiteSnapshot(
    long LastId, IReadOnlyList<SiteUser> Users, IReadOnlyList<SiteGroup> Groups, IReadOnlyList<Label> Labels, IReadOnlyList<Space> Spaces,
    IReadOnlyList<PackedPage> Pages, IReadOnlyList<string> Texts, IReadOnlyList<ReadOnlyMemory<byte>> Files, string? SiteId = null);

/// <summary>A page whose bodies and contents are elsewhere.</summary>
/// <param name="Bodies">0-based indices into the texts: one for each version, then one for the draft where there is one.</param>
/// <param name="Contents">0-based indices into the files: one for each attachment.</param>
public sealed record PackedPage(Page Page, IReadOnlyList<int> Bodies, IReadOnlyList<int> Contents);

[JsonSerializable(typeof(SiteSnapshot))]
[JsonSerializable(typeof(JiraSnapshot))]
sealed partial class SnapshotJson : JsonSerializerContext
{
    /// <summary>Storage format stays readable, and a third of its escaped size; names of states stay names.</summary>
    public static SnapshotJson Readable { get; } = new(new JsonSerializerOptions
    {
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new JsonStringEnumConverter<PageStatus>(), new JsonStringEnumConverter<PrincipalKind>(), new JsonStringEnumConverter<SpaceOperation>(),
            new JsonStringEnumConverter<ProjectKind>(), new JsonStringEnumConverter<HolderKind>(), new JsonStringEnumConverter<SprintState>(), new JsonStringEnumConverter<ShareKind>(),
        },
    });
}
