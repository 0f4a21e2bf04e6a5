using System.Text.RegularExpressions;
using Outrigger.Apps.Cloning;
using Outrigger.Apps.Tests.BadInput;
using Outrigger.Apps.Tests.Cloning;
using Outrigger.Atlassian.StorageFormat;
using Outrigger.Core.Errors;
using Outrigger.Testing;

namespace Outrigger.Apps.Tests.StoredBodies;

/// <summary>Bodies that nobody on this project wrote, cloned over HTTP: what the site then stores is what the template holds.</summary>
public sealed partial class SampleBodiesTests
{
    [SharedFact]
    public async Task Every_well_formed_sample_is_stored_byte_for_byte_and_every_other_is_refused_with_its_place()
    {
        await using var world = await ClonerWorld.StartAsync();
        await using var core = new Asker(world);
        var (same, refused) = (0, 0);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(SharedData.Folder ?? "", "storage"), "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var body = await File.ReadAllTextAsync(file);
            var parsed = StorageTemplate.Parse(body);
            var template = world.Template(body, $"Sample {same + refused}");
            if (!parsed.TryGet(out var storage, out _))
            {
                refused++;
                var found = ClonerWorld.Stops(await core.PreviewAsync(ClonerWorld.Draft(template, $"{template.Title} clone")), ErrorCode.TemplateMalformed);
                Assert.Matches(@"at line \d+, column \d+: ", found.Message);
                continue;
            }

            // What looks like a variable is filled with its own text.
            var values = storage.Placeholders.DistinctBy(one => one.Name).ToDictionary(one => one.Name, one => one.Text);
            var run = (await core.StartAsync(ClonerWorld.Draft(template, $"{template.Title} clone") with { Variables = values })).Progress.RunId;
            await core.FinishAsync(run);
            var row = Assert.Single((await core.ReportAsync(run)).Rows);
            Assert.True((row.Status, row.Fidelity) == (RowStatus.Created, Fidelity.Same), $"{file}: {row.Problem?.Message} {string.Join("; ", row.Differences)}");
            var stored = world.State.Page(row.PageId ?? "")?.Body ?? "";
            Assert.Equal(MacroId().Replace(StorageRewrite.UnwrapCommentMarkers(body), ""), MacroId().Replace(stored, ""));
            same++;
        }

        Assert.True(same >= 150 && same + refused >= 160, $"{same} the same, {refused} refused");
    }

    // Confluence gives the macros of a copy ids of their own, and comments stay with the template, their markers too; nothing else may differ.
    [GeneratedRegex(" ac:macro-id=\"[^\"]*\"")]
    private static partial Regex MacroId();
}
