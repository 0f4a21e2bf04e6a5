using System.Globalization;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Outrigger.Site.Model;
using Outrigger.Site.Pages.Rendering;
using Outrigger.Site.Samples;
using Outrigger.Site.Tests.Pages;
using Outrigger.Testing;

namespace Outrigger.Site.Tests.Samples;

public sealed class SampleSiteTests
{
    readonly SiteState state = Filled();

    static SiteState Filled()
    {
        var state = new SiteState(new ManualTime());
        SampleSite.Fill(state);
        return state;
    }

    Page Template => SampleSite.OnboardingTemplate(state) ?? throw new InvalidOperationException("The onboarding template is missing.");

    Space People => state.SpaceByKey("PEOPLE") ?? throw new InvalidOperationException("The space is missing.");

    SiteUser Person(string email) => state.UserByEmail(email) ?? throw new InvalidOperationException($"{email} is missing.");

    IReadOnlyList<string[]> Starters()
    {
        var text = SampleFiles.Text("files.new-starters.csv");
        return [.. text.TrimEnd('\n').Split('\n').Skip(1).Select(Fields)];
    }

    /// <summary>Fields of a line; the sample quotes a field only where it holds a comma.</summary>
    static string[] Fields(string line)
    {
        var quoted = line.Split('"');
        return quoted.Length == 1 ? line.Split(',') : [.. quoted[0].TrimEnd(',').Split(','), quoted[1]];
    }

    [Fact]
    public void There_are_three_spaces_forty_people_and_about_sixty_pages()
    {
        Assert.Equal(["PEOPLE", "ENG", "MKT"], state.Spaces().Select(space => space.Key));
        Assert.Equal(40, state.Users().Count);
        Assert.InRange(state.Pages().Count, 50, 70);
        Assert.All(state.Spaces(), space => Assert.Contains(state.PagesInSpace(space.Id), page => page.Id == space.HomepageId && page.ParentId is null));
    }

    [Fact]
    public void Four_pages_are_templates_with_variables()
    {
        var templates = state.Pages().Where(page => page.Labels.Any(label => label.Name == "template")).ToList();
        Assert.Equal(4, templates.Count);
        Assert.All(templates, template => Assert.Contains("{{", template.Body, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{{name}}")]
    [InlineData("{{start:date}}")]
    [InlineData("{{start:date+7d}}")]
    [InlineData("{{start:date+30d}}")]
    [InlineData("{{manager:mention}}")]
    [InlineData("{{team}}")]
    [InlineData("{{laptop}}")]
    [InlineData("jqlQuery\">project = ONB AND summary ~ &quot;{{name}}&quot;")]
    public void The_onboarding_template_uses_each_kind_of_variable(string written) => Assert.Contains(written, Template.Body, StringComparison.Ordinal);

    [Theory]
    [InlineData("<table")]
    [InlineData("ac:name=\"panel\"")]
    [InlineData("ac:name=\"status\"")]
    [InlineData("ac:name=\"expand\"")]
    [InlineData("<ac:task-list>")]
    [InlineData("<ac:layout>")]
    [InlineData("ac:name=\"code\"")]
    [InlineData("ac:name=\"note\"")]
    [InlineData("<ri:user")]
    [InlineData("<ri:page")]
    [InlineData("<ri:attachment")]
    [InlineData("<ac:adf-extension>")]
    public void The_templates_hold_what_people_put_on_pages(string markup) =>
        Assert.Contains(state.Pages(), page => page.Labels.Any(label => label.Name == "template") && page.Body.Contains(markup, StringComparison.Ordinal));

    [Fact]
    public void Forty_starters_begin_on_Mondays_of_the_first_quarter_under_managers_who_exist()
    {
        var starters = Starters();
        Assert.Equal(40, starters.Count);
        Assert.All(starters, starter =>
        {
            Assert.Equal(5, starter.Length);
            var start = DateOnly.ParseExact(starter[1], "yyyy-MM-dd", CultureInfo.InvariantCulture);
            Assert.Equal(DayOfWeek.Monday, start.DayOfWeek);
            Assert.True(start.Year == 2027 && start.Month <= 3);
            // By name, as a person reads it in Confluence: its search hides e-mail addresses.
            Assert.Contains(state.Users(), user => user.DisplayName == starter[2]);
        });
        Assert.Contains(starters, starter => starter[0].Contains('\'', StringComparison.Ordinal));
        Assert.Contains(starters, starter => starter.Any(field => field.Contains('&', StringComparison.Ordinal)));
        Assert.Contains(starters, starter => starter[0].Any(letter => letter > 127));
    }

    [Fact]
    public void Exactly_one_of_the_forty_titles_is_taken_and_only_in_another_case()
    {
        var titles = Starters().Select(starter => "Onboarding – " + starter[0]).ToList();
        Assert.Equal(40, titles.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        var clash = Assert.Single(titles, title => state.PageByTitle(People.Id, title) is not null);
        var taken = state.PageByTitle(People.Id, clash);
        Assert.Equal("Onboarding – Maya okafor", taken?.Title);
        Assert.NotEqual(clash, taken?.Title);
        Assert.Equal("Onboarded", state.Page(taken?.ParentId ?? "")?.Title);
    }

    [Fact]
    public void The_template_brings_its_rows_its_children_and_a_preset()
    {
        Assert.Contains(Template.Attachments, file => file.Title == "new-starters.csv" && file.MediaType == "text/csv" && file.Content.Length > 1000);
        Assert.Equal(2, state.Children(Template.Id).Count);
        Assert.Contains(Template.Properties, property => property is { Key: "content-appearance-published", ValueJson: "\"full-width\"" });
        var stored = Assert.Single(Template.Properties, property => property.Key == SampleSite.PresetsKey);
        using var json = JsonDocument.Parse(stored.ValueJson);
        var draft = Assert.Single(json.RootElement.GetProperty("presets").EnumerateArray().ToList()).GetProperty("draft");
        Assert.Equal(Template.Id, draft.GetProperty("templateId").GetString());
        Assert.Equal("New starters 2027", state.Page(draft.GetProperty("destination").GetProperty("parentId").GetString() ?? "")?.Title);
        Assert.Equal(41, draft.GetProperty("rows").GetProperty("text").GetString()?.TrimEnd('\n').Split('\n').Length);
    }

    [Fact]
    public void Restrictions_archive_and_trash_are_there_to_be_met()
    {
        var admin = Person("admin@example.com");
        var reader = Person("reader@example.com");
        Assert.True(admin.IsSiteAdministrator);
        Assert.Contains(state.Pages(), page => !state.MayView(admin, page) && page.Status == PageStatus.Current);
        Assert.Contains(state.Pages(), page => state.MayView(reader, page) && !page.Restrictions.IsEmpty);
        Assert.Contains(state.Pages(), page => page.Status == PageStatus.Archived);
        Assert.Contains(state.Pages(), page => page.Status == PageStatus.Trashed);
        Assert.DoesNotContain(state.Pages(), page => state.MayEdit(reader, page) || state.MayDelete(reader, page));
    }

    [Fact]
    public void Every_body_is_well_formed_storage_format_and_is_drawn()
    {
        foreach (var page in state.Pages())
        {
            Parsed(page.Body);
            Assert.NotEmpty(StorageRenderer.Render(page.Body, new FixedLookup()).ToString());
        }
    }

    [Fact]
    public void Every_page_person_and_file_that_a_body_names_is_there()
    {
        XNamespace resource = "urn:ri";
        foreach (var page in state.Pages())
        {
            foreach (var named in Parsed(page.Body).Descendants().Where(element => element.Name.Namespace == resource))
            {
                Assert.True(Exists(page, named), $"{page.Title}: {named}");
            }
        }
    }

    [Fact]
    public void Filling_twice_gives_the_same_ids()
    {
        static IEnumerable<string> Ids(SiteState state) => state.Pages().SelectMany(page => (string[])[page.Id, page.Title, .. page.Attachments.Select(file => file.Id), .. page.Properties.Select(property => property.Id)]);
        Assert.Equal(Ids(state), Ids(Filled()));
    }

    bool Exists(Page page, XElement named)
    {
        XNamespace resource = "urn:ri";
        string Stated(string attribute) => named.Attribute(resource + attribute)?.Value ?? string.Empty;
        var space = Stated("space-key") is { Length: > 0 } key ? state.SpaceByKey(key) : state.Space(page.SpaceId);
        return named.Name.LocalName switch
        {
            "user" => state.User(Stated("account-id")) is not null,
            "page" => space is not null && state.PageByTitle(space.Id, Stated("content-title")) is not null,
            "attachment" => page.Attachments.Any(file => file.Title == Stated("filename")),
            _ => false,
        };
    }

    static XElement Parsed(string body)
    {
        const string Dtd = "<!DOCTYPE r [<!ENTITY nbsp \"&#160;\"><!ENTITY ndash \"&#8211;\"><!ENTITY hellip \"&#8230;\">]>";
        using var text = new StringReader($"{Dtd}<r xmlns:ac=\"urn:ac\" xmlns:ri=\"urn:ri\">{body}</r>");
        using var reader = XmlReader.Create(text, new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse, XmlResolver = null });
        return XElement.Load(reader);
    }
}
