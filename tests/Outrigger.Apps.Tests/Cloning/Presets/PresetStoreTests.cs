using Outrigger.Apps.Cloning;
using Outrigger.Apps.Cloning.Presets;
using Outrigger.Atlassian.Transport;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Tests.Cloning.Presets;

public sealed class PresetStoreTests
{
    [Fact]
    public async Task A_preset_comes_back_with_the_template_and_is_replaced_by_name()
    {
        await using var world = await ClonerWorld.StartAsync();
        var template = world.Template("<p>x</p>");
        var draft = ClonerWorld.Draft(template, "One");

        Assert.True((await world.Cloner.Presets.SaveAsync(template.Id, new("Weekly", draft), default)).IsOk);
        Assert.True((await world.Cloner.Presets.SaveAsync(template.Id, new("Monthly", draft), default)).IsOk);
        Assert.True((await world.Cloner.Presets.SaveAsync(template.Id, new("weekly", draft with { TitlePattern = "Week {{title}}" }), default)).IsOk);
        Assert.True((await world.Cloner.Presets.DeleteAsync(template.Id, "MONTHLY", default)).IsOk);

        var preset = Assert.Single((await world.Cloner.TemplateAsync(template.Id, default)).Value.Presets);
        Assert.Equal(("weekly", "Week {{title}}"), (preset.Name, preset.Draft.TitlePattern));
    }

    [Fact]
    public async Task Two_people_who_save_at_once_lose_nothing()
    {
        await using var world = await ClonerWorld.StartAsync();
        var template = world.Template("<p>x</p>");
        var draft = ClonerWorld.Draft(template, "One");
        await world.Cloner.Presets.SaveAsync(template.Id, new("First", draft), default);
        var other = new PresetStore(new(world.As("user@example.com")));
        var raced = false;
        world.FateOf = (request, _) =>
        {
            if (request.Method == "PUT" && !raced)
            {
                raced = true;
                Task.Run(() => other.SaveAsync(template.Id, new("Theirs", draft), default)).ContinueWith(_ => { }, TaskScheduler.Default).WaitAsync(TimeSpan.FromSeconds(10)).ConfigureAwait(false).GetAwaiter().OnCompleted(static () => { });
                SpinWait.SpinUntil(() => world.State.Page(template.Id)?.Properties.Any(property => property.ValueJson.Contains("Theirs", StringComparison.Ordinal)) == true, TimeSpan.FromSeconds(10));
            }

            return Fate.Pass;
        };

        Assert.True((await world.Cloner.Presets.SaveAsync(template.Id, new("Mine", draft), default)).IsOk);

        var names = (await world.Cloner.TemplateAsync(template.Id, default)).Value.Presets.Select(preset => preset.Name);
        Assert.Equal(["First", "Mine", "Theirs"], names.Order());
    }

    [Fact]
    public async Task A_preset_too_large_for_the_page_or_without_a_name_is_refused()
    {
        await using var world = await ClonerWorld.StartAsync();
        var template = world.Template("<p>x</p>");
        var draft = ClonerWorld.Draft(template, new string('x', PresetStore.LongestValue));

        Assert.Equal(ErrorCode.PresetInvalid, (await world.Cloner.Presets.SaveAsync(template.Id, new("Big", draft), default)).Problem?.Code);
        Assert.Equal(ErrorCode.PresetInvalid, (await world.Cloner.Presets.SaveAsync(template.Id, new(" ", ClonerWorld.Draft(template, "a")), default)).Problem?.Code);
    }

    [Fact]
    public async Task A_property_that_is_not_ours_is_not_overwritten()
    {
        await using var world = await ClonerWorld.StartAsync();
        var template = world.Template("<p>x</p>");
        world.State.Put(template with { Properties = [world.State.NewProperty(PresetStore.Key, """{"version":2,"presets":{}}""", world.AdminId)] });

        var saved = await world.Cloner.Presets.SaveAsync(template.Id, new("Mine", ClonerWorld.Draft(template, "a")), default);

        Assert.Equal(ErrorCode.PresetInvalid, saved.Problem?.Code);
        Assert.Empty((await world.Cloner.TemplateAsync(template.Id, default)).Value.Presets);
    }

    [Fact]
    public async Task A_clone_carries_the_property_and_shows_no_presets_of_its_own()
    {
        await using var world = await ClonerWorld.StartAsync();
        var template = world.Template("<p>x</p>");
        await world.Cloner.Presets.SaveAsync(template.Id, new("Weekly", ClonerWorld.Draft(template, "One")), default);

        await world.RunAsync(ClonerWorld.Draft(template, "Clone"));

        Assert.Contains(world.Page("Clone").Properties, property => property.Key == PresetStore.Key);
        Assert.Empty((await world.Cloner.TemplateAsync(world.Page("Clone").Id, default)).Value.Presets);
    }
}
