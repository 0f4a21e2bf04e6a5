using Outrigger.Apps.Cloning.Template;

namespace Outrigger.Apps.Cloning.Plan;

/// <summary>Turns a decided planning into the plan and what a person is shown of it.</summary>
sealed class PlanFinish(Planning planning, string planId, TimeSpan perRequest)
{
    /// <summary>Most rows that a preview carries.</summary>
    public const int MostRows = 500;

    public PlanResult Result()
    {
        foreach (var row in planning.Rows.Live.Where(row => planning.Findings.Stops(row.Number)))
        {
            row.Plan = RowPlan.Blocked;
        }

        var plan = planning is { Template: { } template, Destination: { } destination } ? Plan(template, destination) : null;
        var costs = plan is not null && planning.Template is not null ? RunCosts.Of(plan, planning.Template) : default;
        var preview = Preview(costs);
        return new(preview, preview.CanStart ? plan : null, planning.Template);
    }

    ClonePlan Plan(TemplateSnapshot template, Destination destination)
    {
        var used = VariableChecks.Used(template, []).Select(variable => variable.Name).ToHashSet();
        return new()
        {
            PlanId = planId,
            Template = new(
                template.Page.Id, template.Page.Title, template.Space.Key,
                [.. template.Nodes.Select(node => new PlannedNode(node.Page.Id, node.Parent, node.Page.Version, node.BodyHash))]),
            Destination = destination.Place,
            Options = planning.Draft.Options,
            IndexTitle = planning.IndexTitle,
            Values = planning.Common,
            People = planning.People,
            Rows = [.. planning.Rows.Rows.Select(row => Row(row, used))],
        };
    }

    static PlannedRow Row(RowDraft row, HashSet<string> used) => new()
    {
        Number = row.Number,
        Plan = row.Plan,
        OnConflict = row.Rule,
        Titles = Titles(row),
        ParentId = row.OwnParent?.Id,
        Values = row.Cells.Where(cell => cell.Value.Length > 0 && used.Contains(cell.Key)).ToDictionary(cell => cell.Key, cell => cell.Value),
        Labels = row.ExtraLabels,
        Viewers = row.ViewerIds,
        Editors = row.EditorIds,
        ReusedId = row.Reused?.Id,
        ReusedWebPath = row.Reused?.WebPath,
    };

    static IReadOnlyList<string> Titles(RowDraft row) =>
        row.Titles.Count > 0 ? row.Titles : row.Asked.Count > 0 ? row.Asked : [row.Correction?.Title ?? row.Cell(RowDraft.Title) ?? row.First];

    ClonePreview Preview(RunCosts costs)
    {
        var rows = planning.Rows.Rows;
        return new()
        {
            PlanId = planId,
            Columns = planning.Rows.Columns,
            Rows = [.. rows.Take(MostRows).Select(Shown)],
            TotalRows = rows.Count,
            Pages = rows.Count(row => row.Plan == RowPlan.Create) * (planning.Template?.Nodes.Count ?? 1),
            Skipped = rows.Count(row => row.Plan == RowPlan.Skip),
            Reused = rows.Count(row => row.Plan == RowPlan.Reuse),
            Blocked = rows.Count(row => row.Plan == RowPlan.Blocked),
            Findings = planning.Findings.Shown(),
            Writes = costs.Writes,
            Reads = costs.Reads,
            Points = costs.Points,
            SecondsExpected = costs.Writes == 0 ? null : Math.Round((costs.Writes + costs.Reads) * perRequest.TotalSeconds, 1),
            DestinationTitle = planning.Destination?.Place.Title ?? "",
            IndexTitle = planning.IndexTitle,
            CanStart = planning.Findings.CanStart && rows.Any(row => row.Plan is RowPlan.Create or RowPlan.Reuse),
        };
    }

    PreviewRow Shown(RowDraft row)
    {
        var own = planning.Draft.Options.Labels ? planning.Template?.Root.Labels ?? [] : [];
        return new(
            row.Number, Titles(row)[0], row.Plan, row.Note, [.. own.Union(row.ExtraLabels)],
            row.OwnParent?.Title ?? planning.Destination?.Place.Title ?? "",
            row.Plan == RowPlan.Create ? planning.Template?.Nodes.Count ?? 1 : 0, planning.Findings.Of(row.Number));
    }
}
