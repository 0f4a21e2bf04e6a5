using Outrigger.Apps.PivotReport.Api;
using Outrigger.Apps.PivotReport.Data;
using Outrigger.Apps.PivotReport.Reports;
using Outrigger.Apps.PivotReport.Structure;

namespace Outrigger.Apps.PivotReport.Fields;

/// <summary>What must be loaded for a configuration.</summary>
/// <param name="Fields">Ids of the fields whose columns are needed, own ones included; those of work are not among them.</param>
/// <param name="Tree">Parents outside the source are fetched, too: for the tree, and for epics of sub-tasks.</param>
/// <param name="Links">Links are needed for own levels.</param>
/// <param name="Worklogs">Entries of work are needed.</param>
/// <param name="Levels">The own levels, lowest first.</param>
public sealed record FieldNeeds(IReadOnlySet<string> Fields, bool Tree, bool Links, bool Worklogs, IReadOnlyList<OwnLevel>? Levels = null)
{
    // What a row of the tree shows, and what hangs it below its parent.
    static readonly string[] OfTree = ["issuetype", "parent", "status", OwnFields.StatusCategory];

    public static FieldNeeds Of(ReportConfig config, PivotSettings settings, FieldCatalogue fields)
    {
        ArgumentNullException.ThrowIfNull(config);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(fields);
        HashSet<string> named = new(StringComparer.Ordinal) { "summary" }; // a cell's story names its issues
        named.UnionWith(config.Rows.Concat(config.Columns).Select(static level => level.Field));
        named.UnionWith(config.Fields.Concat(config.Filters.Select(static filter => filter.Field)));
        named.UnionWith(config.Measures.SelectMany(OfMeasure));
        var levels = config.Tree ? config.Hierarchy ?? settings.Hierarchy ?? [] : [];
        var epic = named.Contains(OwnFields.Epic);
        if (config.Tree || epic)
        {
            named.UnionWith(OfTree);
        }

        if (settings.ParentEstimates != ParentEstimates.Both && config.Measures.Any(measure => measure.Field is { } field && fields.Find(field) is { } found && ParentEstimate.Governs(found)))
        {
            named.Add("parent"); // the rule for parents' estimates holds in groups, too
        }

        var worklogs = named.RemoveWhere(OwnSources.IsWork) > 0;
        named.RemoveWhere(id => fields.Find(id) is null);
        return new(named, config.Tree || epic, levels.Count > 0, worklogs, levels);
    }

    static IEnumerable<string> OfMeasure(MeasureChoice measure) => measure switch
    {
        { Kind: MeasureKind.Rate or MeasureKind.Progress } => measure.Field is { } field ? [field, OwnFields.StatusCategory] : [OwnFields.StatusCategory],
        { Kind: MeasureKind.TimeRate } => ["timespent", "timeestimate"],
        { Kind: MeasureKind.WeightedAverage } => new[] { measure.Field, measure.Other }.OfType<string>(),
        _ => measure.Field is { } only ? [only] : [],
    };
}
