using Outrigger.Apps.Cloning;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Tests.Cloning.Plan;

/// <summary>What the preview finds in the values of the rows.</summary>
public sealed class ValueFindingsTests
{
    [Fact]
    public async Task An_unfilled_variable_stops_the_run_naming_row_and_column()
    {
        await using var world = await ClonerWorld.StartAsync();
        var draft = ClonerWorld.CsvDraft(world.Template("<p>{{manager}}</p>"), "title,manager\nOne,Mia\nTwo,");

        var found = ClonerWorld.Stops(await world.PreviewAsync(draft), ErrorCode.VariableMissing, 2);
        Assert.Equal("manager", found.Field);

        var filled = await world.PreviewAsync(draft with { Variables = new Dictionary<string, string> { ["Manager"] = "Tom" } });
        Assert.True(filled.CanStart);
    }

    [Fact]
    public async Task A_misspelt_column_is_told_once_with_the_name_that_was_meant()
    {
        await using var world = await ClonerWorld.StartAsync();
        var preview = await world.PreviewAsync(ClonerWorld.CsvDraft(world.Template("<p>{{manager}}</p>"), "title,manger\nOne,Mia\nTwo,Tom"));

        var found = ClonerWorld.Stops(preview, ErrorCode.VariableMissing);
        Assert.Contains("manger", found.WayOut, StringComparison.Ordinal);
        var idle = Assert.Single(preview.Findings, finding => finding.Code == ErrorCode.VariableUnknown);
        Assert.False(idle.Stops);
    }

    [Theory]
    [InlineData("{{d:date}}", "03/04/2027", false)]
    [InlineData("{{d:date}}", "31.02.2027", false)]
    [InlineData("{{d:date}}", "2027-03-04", true)]
    [InlineData("{{d:date+7d}}", "4.3.2027", true)]
    [InlineData("{{d:date}}", "4 Mar 2027", true)]
    [InlineData("{{d:date+1d}}", "9999-12-31", false)]
    [InlineData("{{d:number}}", "12a", false)]
    [InlineData("{{d:number}}", "1,250.50", true)]
    [InlineData("{{d:link}}", "javascript:alert(1)", false)]
    [InlineData("{{d:link}}", "https://example.com/a?b=c", true)]
    public async Task A_typed_value_is_checked(string variable, string value, bool fits)
    {
        await using var world = await ClonerWorld.StartAsync();
        var preview = await world.PreviewAsync(ClonerWorld.CsvDraft(world.Template($"<p>{variable}</p>"), $"title,d\nOne,\"{value}\""));

        Assert.Equal(fits, preview.CanStart);
        if (!fits)
        {
            Assert.Contains(value, ClonerWorld.Stops(preview, ErrorCode.VariableType, 1).Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Nobody Known", false)]
    [InlineData("Uwe", false)]
    [InlineData("Uwe Brandt", true)]
    [InlineData("nobody@example.com", false)]
    [InlineData("user@example.com", false)]
    [InlineData("admin@example.com", true)]
    [InlineData("uwe.sommer@example.com", true)]
    public async Task A_mention_has_to_mean_one_person(string name, bool one)
    {
        await using var world = await ClonerWorld.StartAsync();
        var preview = await world.PreviewAsync(ClonerWorld.CsvDraft(world.Template("<p>{{who:mention}}</p>"), $"title,who\nOne,{name}\nTwo,{name}"));

        Assert.Equal(one, preview.CanStart);
        Assert.Equal(one ? 0 : 2, preview.Findings.Count(finding => finding.Code == ErrorCode.PersonUnknown));
        Assert.InRange(world.Transport.Sent.Count(request => request.Path.Contains("search/user", StringComparison.Ordinal)), 1, 2);
    }

    [Fact]
    public async Task A_label_that_Confluence_refuses_stops_the_run()
    {
        await using var world = await ClonerWorld.StartAsync();
        var draft = ClonerWorld.CsvDraft(world.Template("<p>x</p>"), "title,labels\nOne,good what?");

        Assert.Contains("“?”", ClonerWorld.Stops(await world.PreviewAsync(draft), ErrorCode.LabelInvalid, 1).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Labels_may_hold_variables_and_titles_patterns()
    {
        await using var world = await ClonerWorld.StartAsync();
        var draft = ClonerWorld.CsvDraft(world.Template("<p>x</p>", "Template", "base"), "name,team\nMia,Red\nTom,Blue") with
        {
            TitlePattern = "Onboarding – {{name}}",
            ExtraLabels = ["team-{{team}}"],
        };

        var preview = await world.PreviewAsync(draft);

        Assert.Equal(["Onboarding – Mia", "Onboarding – Tom"], preview.Rows.Select(row => row.Title));
        Assert.Equal(["base", "team-blue"], preview.Rows[1].Labels);
        Assert.Empty(preview.Findings);
    }

    [Fact]
    public async Task The_ranges_of_a_pattern_are_not_called_useless()
    {
        await using var world = await ClonerWorld.StartAsync();
        var draft = new CloneDraft { TemplateId = world.Template("<p>All the same</p>").Id, Rows = new(RowSource.Pattern, "Sprint {n:1..20}") };

        var preview = await world.PreviewAsync(draft);

        Assert.True(preview.CanStart);
        Assert.Empty(preview.Findings);
        Assert.Equal("Sprint 20", preview.Rows[19].Title);
    }
}
