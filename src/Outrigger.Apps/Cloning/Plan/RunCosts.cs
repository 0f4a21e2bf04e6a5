using Outrigger.Apps.Cloning.Presets;
using Outrigger.Apps.Cloning.Template;

namespace Outrigger.Apps.Cloning.Plan;

/// <summary>What a run costs: requests, and points by Atlassian's price list (a write 1, a read 1 and 1 for each object it returns).</summary>
readonly record struct RunCosts(int Writes, int Reads, int Points)
{
    /// <summary>Pages that are read back in one request where their labels need not be looked at.</summary>
    public const int ReadBackBatch = 25;

    public static RunCosts Of(ClonePlan plan, TemplateSnapshot template)
    {
        // The template is looked at once more before anything is written.
        var costs = new RunCosts(0, 1, 1 + plan.Template.Nodes.Count);
        foreach (var row in plan.Rows.Where(row => row.Plan == RowPlan.Create))
        {
            for (var node = 0; node < template.Nodes.Count; node++)
            {
                costs = costs.And(writes: WritesOf(plan, row, template, node), reads: 0, points: 0);
            }
        }

        var pages = plan.Rows.Count(row => row.Plan == RowPlan.Create);
        costs = plan.IndexTitle is null ? costs : costs.And(1, 0, 0);
        return plan.Options.ReadBack ? template.Nodes.Aggregate(costs, (sum, node) => ReadBack(sum, plan, node, pages)) : costs;
    }

    RunCosts And(int writes, int reads, int points) => new(Writes + writes, Reads + reads, Points + writes + points);

    static int WritesOf(ClonePlan plan, PlannedRow row, TemplateSnapshot template, int node)
    {
        var restricted = row.Editors.Count > 0 || (node == 0 && row.Viewers.Count > 0);
        var extra = node == 0 && row.Labels.Count > 0;
        if (!plan.Options.DraftsFirst)
        {
            return 1 + (restricted ? 1 : 0) + (extra ? 1 : 0);
        }

        var labels = extra || (plan.Options.Labels && template.Nodes[node].Labels.Count > 0);
        var properties = node == 0 && plan.Options.Properties ? template.Properties.Count(property => property.Key != PresetStore.Key) : 0;
        return 2 + properties + (labels ? 1 : 0) + (restricted || plan.Options.Restrictions ? 1 : 0);
    }

    static RunCosts ReadBack(RunCosts sum, ClonePlan plan, TemplateNode node, int pages)
    {
        var labels = plan.Options.Labels || plan.Rows.Any(row => row.Labels.Count > 0);
        sum = labels || pages == 0
            ? sum.And(0, pages, 2 * pages)
            : sum.And(0, 1 + ((pages - 1) / ReadBackBatch), 1 + ((pages - 1) / ReadBackBatch) + pages);
        return plan.Options.Attachments && node.Attachments.Count > 0 ? sum.And(0, pages, pages * (1 + node.Attachments.Count)) : sum;
    }
}
