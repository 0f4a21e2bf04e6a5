using Outrigger.Apps.PivotReport.Api;
using Outrigger.Apps.PivotReport.Data;
using Outrigger.Apps.PivotReport.Protocol;
using Outrigger.Atlassian.Jira;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.PivotReport.Fields;

/// <summary>Every field that the viewer may see, by id, and those that the app makes of them (<see cref="OwnFields"/>).</summary>
public sealed class FieldCatalogue
{
    readonly Dictionary<string, FieldSource> sources;
    readonly List<FieldInfo> all;

    FieldCatalogue(IReadOnlyList<JiraField> fields, IReadOnlyList<JiraPriority> priorities, PivotSettings settings)
    {
        PointFields = StoryPoints.Among(fields, settings.OneEstimate);
        PointsAreOne = settings.OneEstimate;
        HasRank = fields.Any(static field => field.CustomType == "com.pyxis.greenhopper.jira:gh-lexo-rank");
        Priorities = priorities;
        sources = fields.Select(FieldSource.Of).OfType<FieldSource>().Concat(OwnSources.Of(fields, PointFields))
            .DistinctBy(static source => source.Info.Id).ToDictionary(static source => source.Info.Id, StringComparer.Ordinal);
        all = [.. sources.Values.Select(static source => source.Info).OrderBy(static info => info.Name, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>By name.</summary>
    public IReadOnlyList<FieldInfo> All => all;

    /// <summary>Ids of the fields that hold an estimate in points, the one that counts first first; several only where the site counts them as one.</summary>
    public IReadOnlyList<string> PointFields { get; }

    internal bool PointsAreOne { get; }

    /// <summary>Issues of this site have a rank that a search can be ordered by.</summary>
    public bool HasRank { get; }

    /// <summary>Highest first; none where Jira did not tell.</summary>
    internal IReadOnlyList<JiraPriority> Priorities { get; }

    /// <summary>Two requests, both at once.</summary>
    public static async Task<Outcome<FieldCatalogue>> ReadAsync(JiraClient jira, PivotSettings settings, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(jira);
        ArgumentNullException.ThrowIfNull(settings);
        var (asked, priorities) = (jira.FieldsAsync(cancellation), jira.PrioritiesAsync(cancellation));
        await Task.WhenAll(asked, priorities);
        return (await asked).TryGet(out var fields, out var problem)
            ? new FieldCatalogue(fields, (await priorities).TryGet(out var known, out _) ? known : [], settings)
            : problem;
    }

    /// <summary>A catalogue of known fields, without asking.</summary>
    public static FieldCatalogue Of(IReadOnlyList<JiraField> fields, PivotSettings settings, IReadOnlyList<JiraPriority>? priorities = null) =>
        new(fields, priorities ?? [], settings);

    /// <summary>The field; null where there is none, or the viewer may not see it.</summary>
    public FieldInfo? Find(string id) => sources.GetValueOrDefault(id)?.Info;

    /// <summary>All fields as the builder offers them, by name.</summary>
    public IReadOnlyList<FieldView> Views() => [.. all.Select(static field => new FieldView(
        field.Id, field.Name, field.Kind, field.Several, field.Custom, field.Groups, FieldMeasures.Of(field), !OwnSources.IsWork(field.Id)))];

    internal FieldSource? Source(string id) => sources.GetValueOrDefault(id);
}
