using Outrigger.Apps.Cloning;
using Outrigger.Testing;

namespace Outrigger.Apps.Tests.Cloning.Apply;

/// <summary>Real storage-format bodies, cloned and read back.</summary>
public sealed class SamplesTests
{
    [SharedFact]
    public async Task Every_well_formed_sample_is_cloned_as_it_is()
    {
        await using var world = await ClonerWorld.StartAsync();
        var files = Directory.EnumerateFiles(Path.Combine(SharedData.Folder ?? "", "storage"), "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".xml" or ".xhtml" or ".html" or ".mraw" or ".txt").Order(StringComparer.Ordinal).ToList();
        Assert.True(files.Count > 100, $"{files.Count} samples");
        var (cloned, refused) = (0, new List<string>());
        foreach (var file in files)
        {
            var body = await File.ReadAllTextAsync(file);
            var template = world.Template(body, $"Sample {cloned + refused.Count}");
            var preview = await world.PreviewAsync(ClonerWorld.Draft(template, $"Clone of {template.Title}"));
            if (!preview.CanStart)
            {
                refused.Add($"{Path.GetFileName(file)}: {preview.Findings[0].Message}");
                continue;
            }

            var run = (await world.Cloner.StartAsync(preview.PlanId, default)).Value;
            await ClonerWorld.FinishAsync(run);
            var row = Assert.Single(run.Rows);
            Assert.True((RowStatus.Created, Fidelity.Same) == (row.Status, row.Fidelity), $"{file}: {row.Problem?.Message} {string.Join("; ", row.Differences)}");
            cloned++;
        }

        Assert.True(refused.Count <= files.Count / 20, string.Join('\n', refused));
    }
}
