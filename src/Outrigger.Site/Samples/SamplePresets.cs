using System.Text.Json.Nodes;
using Outrigger.Site.Model;

namespace Outrigger.Site.Samples;

/// <summary>The named choices kept with the onboarding template, as the cloner keeps them.</summary>
static class SamplePresets
{
    public static void Add(SiteState state, Space space, IReadOnlyList<SamplePage> pages)
    {
        foreach (var sample in pages.Where(page => page["preset"].Length > 0))
        {
            var template = state.PageByTitle(space.Id, sample.Title) ?? throw new InvalidOperationException($"The page {sample.Title} is missing.");
            var json = new JsonObject { ["version"] = 1, ["presets"] = new JsonArray(WinterCohort(state, space, template.Id)) }.ToJsonString();
            var property = state.NewProperty(SampleSite.PresetsKey, json, template.AuthorId) with { CreatedAt = template.Latest.CreatedAt };
            state.Put(template with { Properties = [.. template.Properties, property] });
        }
    }

    static JsonObject WinterCohort(SiteState state, Space space, string templateId) => new()
    {
        ["name"] = "Winter cohort 2027",
        ["draft"] = new JsonObject
        {
            ["templateId"] = templateId,
            ["destination"] = new JsonObject
            {
                ["spaceId"] = space.Id,
                ["spaceKey"] = space.Key,
                ["parentId"] = state.PageByTitle(space.Id, "New starters 2027")?.Id,
            },
            ["rows"] = new JsonObject { ["source"] = "csv", ["text"] = SampleFiles.Text("files.new-starters.csv") },
            ["titlePattern"] = "Onboarding – {{name}}",
            ["variables"] = new JsonObject(),
            ["extraLabels"] = new JsonArray("cohort-2027"),
            ["overrides"] = new JsonArray(),
            ["options"] = new JsonObject
            {
                ["labels"] = true,
                ["attachments"] = true,
                ["properties"] = true,
                ["restrictions"] = false,
                ["children"] = false,
                ["draftsFirst"] = false,
                ["indexPage"] = false,
                ["readBack"] = true,
                ["keepLinks"] = true,
                ["onConflict"] = "stop",
            },
        },
    };
}
