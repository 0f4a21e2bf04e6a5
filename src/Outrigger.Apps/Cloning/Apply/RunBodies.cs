using Outrigger.Apps.Cloning.Plan;
using Outrigger.Apps.Cloning.Template;
using Outrigger.Atlassian.StorageFormat;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Cloning.Apply;

/// <summary>The body that each clone is to have.</summary>
sealed class RunBodies
{
    readonly ClonePlan plan;
    readonly TemplateSnapshot template;
    readonly StorageTemplate[] bodies;

    public RunBodies(ClonePlan plan, TemplateSnapshot template)
    {
        this.plan = plan;
        this.template = template;
        bodies = [.. template.Nodes.Select(Body)];
    }

    /// <summary>The body of a clone, and whether the server has to be sent it because it is not the template's own.</summary>
    public Outcome<(string Body, bool Sent)> Of(PlannedRow row, int node)
    {
        if (!RowFilling.Of(plan, row).Fill(bodies[node]).TryGet(out var body, out var problem))
        {
            return problem;
        }

        return (body, !ReferenceEquals(body, template.Nodes[node].StoredBody));
    }

    StorageTemplate Body(TemplateNode node)
    {
        if (!plan.Options.KeepLinks || plan.Destination.SpaceKey == plan.Template.SpaceKey)
        {
            return node.Body;
        }

        var linked = StorageRewrite.AddSpaceKeys(node.Body.Body, plan.Template.SpaceKey);
        return !ReferenceEquals(linked, node.Body.Body) && StorageTemplate.Parse(linked).TryGet(out var body, out _) ? body : node.Body;
    }
}
