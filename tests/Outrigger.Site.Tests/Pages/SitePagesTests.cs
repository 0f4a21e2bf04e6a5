using System.Net;
using System.Text.RegularExpressions;
using Outrigger.Site.Model;
using Outrigger.Testing;

namespace Outrigger.Site.Tests.Pages;

public sealed partial class SitePagesTests
{
    [Fact]
    public async Task The_printed_address_signs_its_first_opener_in_and_nobody_after()
    {
        await using var visitor = await Visitor.AtSampleSiteAsync();
        var printed = visitor.Host.SignInAddress().PathAndQuery;
        Assert.Equal("/", (await visitor.GetAsync(printed)).Headers.Location?.OriginalString);
        Assert.Contains("Ada Lindqvist", await visitor.ReadAsync("/"), StringComparison.Ordinal);
        await visitor.PostAsync("/logout");
        await visitor.GetAsync(printed);
        Assert.Equal("/login?os_destination=%2F", (await visitor.GetAsync("/")).Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_chooses_first_and_comes_back_to_the_page()
    {
        await using var visitor = await Visitor.AtSampleSiteAsync();
        var asked = visitor.PathOf("ENG", "Architecture") + "/Architecture";
        var login = (await visitor.GetAsync(asked)).Headers.Location?.OriginalString ?? "";
        var form = await visitor.ReadAsync(login);
        // Forty, without the two who left.
        Assert.Equal(38, Regex.Count(form, "name=\"account\""));
        Assert.Contains($"name=\"os_destination\" value=\"{asked}\"", form, StringComparison.Ordinal);
        var reader = visitor.Host.State.UserByEmail("reader@example.com")?.AccountId ?? "";
        Assert.Equal(asked, (await visitor.PostAsync("/login", ("account", reader), ("os_destination", asked))).Headers.Location?.OriginalString);
        Assert.Contains("Rita Moreau", await visitor.ReadAsync(asked), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.com/")]
    [InlineData("//example.com/")]
    [InlineData("/\\example.com")]
    [InlineData("/\t/example.com")]
    [InlineData("javascript:alert(1)")]
    [Case("W31")]
    public async Task Signing_in_leads_nowhere_else(string destination)
    {
        await using var visitor = await Visitor.AtSampleSiteAsync();
        var admin = visitor.Host.State.UserByEmail("admin@example.com")?.AccountId ?? "";
        Assert.Equal("/", (await visitor.PostAsync("/login", ("account", admin), ("os_destination", destination))).Headers.Location?.OriginalString);
    }

    [Fact]
    [Case("W04")]
    public async Task A_form_from_another_site_is_refused()
    {
        await using var visitor = await Visitor.AtSampleSiteAsync();
        var admin = visitor.Host.State.UserByEmail("admin@example.com")?.AccountId ?? "";
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.PostAsync("/login", "https://example.com", ("account", admin))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/")).StatusCode);
    }

    [Theory]
    [InlineData("attacker.example.com", HttpStatusCode.MisdirectedRequest)]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [Case("W08")]
    public async Task A_name_that_was_made_to_point_here_is_refused(string name, HttpStatusCode status)
    {
        await using var visitor = await Visitor.AtSampleSiteAsync();
        using var client = new HttpClient { BaseAddress = visitor.Host.Address };
        client.DefaultRequestHeaders.Host = $"{name}:{visitor.Host.Address.Port}";
        Assert.Equal(status, (await client.GetAsync("/login")).StatusCode);
    }

    [Fact]
    public async Task The_first_card_opens_the_cloner_with_the_template_chosen()
    {
        await using var visitor = await Visitor.SignedInAsync("admin@example.com");
        var template = visitor.PathOf("PEOPLE", "Onboarding plan for a new starter").Split('/')[^1];
        var home = await visitor.ReadAsync("/");
        Assert.Matches($"href=\"/wiki/apps/[0-9a-f-]+/[0-9a-f-]+/bulk-page-cloner/template/{template}\">Clone forty onboarding pages", home);
        Assert.Contains("Nothing leaves this computer", home, StringComparison.Ordinal);
        Assert.Contains($"--template {template} --space PEOPLE", home, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_shows_its_place_its_menu_its_labels_and_its_files()
    {
        await using var visitor = await Visitor.SignedInAsync("user@example.com");
        var page = await visitor.ReadAsync(visitor.PathOf("PEOPLE", "Onboarding plan for a new starter") + "/x");
        Assert.Contains("aria-label=\"Breadcrumbs\"", page, StringComparison.Ordinal);
        Assert.Contains("data-forge-action=\"cloner-action\"", page, StringComparison.Ordinal);
        Assert.Contains("Clone in bulk…", page, StringComparison.Ordinal);
        Assert.Contains(">onboarding</a>", page, StringComparison.Ordinal);
        Assert.Contains("new-starters.csv", page, StringComparison.Ordinal);
        Assert.Contains("Grace Oduya", page, StringComparison.Ordinal);
        Assert.Contains("page wide", page, StringComparison.Ordinal);
        Assert.Contains("First week of {{name}}</a>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_addresses_of_a_page_lead_to_the_one()
    {
        await using var visitor = await Visitor.SignedInAsync("user@example.com");
        var path = visitor.PathOf("ENG", "Code review");
        var id = path.Split('/')[^1];
        foreach (var other in (string[])[path, $"/wiki/spaces/MKT/pages/{id}/x", $"/wiki/pages/viewpage.action?pageId={id}", $"/wiki/x/{id}", $"/wiki/spaces/ENG/pages/edit-v2/{id}"])
        {
            Assert.Equal(path + "/Code+review", (await visitor.GetAsync(other)).Headers.Location?.OriginalString);
        }
    }

    [Fact]
    public async Task A_restricted_page_is_marked_for_some_and_not_there_for_others()
    {
        await using var admin = await Visitor.SignedInAsync("admin@example.com");
        var hidden = admin.PathOf("MKT", "Reorganisation of the field team");
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync(hidden)).StatusCode);
        Assert.DoesNotContain("Reorganisation", await admin.ReadAsync("/wiki/spaces/MKT/overview"), StringComparison.Ordinal);
        await using var grace = await Visitor.SignedInAsync("grace.oduya@example.com");
        Assert.Contains("Liam O&#39;Connor, Grace Oduya", await grace.ReadAsync(hidden + "/x"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trash_archive_and_missing_pages_say_what_they_are()
    {
        await using var visitor = await Visitor.SignedInAsync("admin@example.com");
        Assert.Contains("Onboarding checklist 2025", await visitor.ReadAsync("/wiki/spaces/PEOPLE/trash"), StringComparison.Ordinal);
        Assert.Contains("Its title is still taken", await visitor.ReadAsync(visitor.PathOf("PEOPLE", "Office handbook 2024") + "/x"), StringComparison.Ordinal);
        using var missing = await visitor.GetAsync("/wiki/spaces/PEOPLE/pages/1");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Contains("Sign in as somebody else", await missing.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dark", "dark")]
    [InlineData("light", "light")]
    [InlineData("nonsense", "auto")]
    public async Task The_chosen_colours_are_in_the_first_byte(string chosen, string shown)
    {
        await using var visitor = await Visitor.SignedInAsync("user@example.com");
        await visitor.PostAsync("/theme", ("mode", chosen));
        Assert.Contains($"data-color-mode=\"{shown}\"", await visitor.ReadAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    [Case("X01")]
    public async Task A_hostile_title_stays_text()
    {
        await using var visitor = await Visitor.SignedInAsync("admin@example.com");
        var space = visitor.Host.State.SpaceByKey("ENG") ?? throw new InvalidOperationException("No space.");
        const string Title = "\"><script>alert(1)</script>";
        var page = visitor.Host.State.AddPage(new NewPage { SpaceId = space.Id, ParentId = space.HomepageId, Title = Title, AuthorId = space.AuthorId, Body = Title });
        foreach (var path in (string[])[$"/wiki/spaces/ENG/pages/{page.Id}/x", "/wiki/spaces/ENG/pages", "/wiki/search?text=" + Uri.EscapeDataString(Title), "/wiki/pages/viewsource.action?pageId=" + page.Id])
        {
            Assert.DoesNotContain("<script>alert", await visitor.ReadAsync(path), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_link_leads_somewhere_and_no_page_asks_another_site_for_anything()
    {
        await using var visitor = await Visitor.SignedInAsync("admin@example.com");
        var (seen, open) = (new HashSet<string> { "/" }, new Queue<string>(["/"]));
        var repeated = 0;
        while (open.TryDequeue(out var path))
        {
            using var answer = await visitor.GetAsync(path);
            var reached = answer.Headers.Location?.OriginalString;
            Assert.True(answer.IsSuccessStatusCode || reached is not null, $"{(int)answer.StatusCode} {path}");
            var text = answer.Content.Headers.ContentType?.MediaType == "text/html" ? await answer.Content.ReadAsStringAsync() : string.Empty;
            if (text.Length > 0)
            {
                Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
                Assert.DoesNotMatch("(src|<link[^>]*href)=\"(https?:)?//", text);
                Assert.DoesNotMatch("<[^>]+ style=", text);
            }

            foreach (var next in Link().Matches(text).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value).Split('#')[0]).Append(reached ?? "/").Where(seen.Add))
            {
                if (!Repeats(next) || repeated++ < 120)
                {
                    open.Enqueue(next);
                }
            }
        }

        Assert.True(seen.Count > 120, $"only {seen.Count} addresses seen");
    }

    /// <summary>True for one of the thousands of pages that one screen draws alike.</summary>
    static bool Repeats(string path) => path.StartsWith("/browse/", StringComparison.Ordinal) || path.StartsWith("/issues/", StringComparison.Ordinal);

    [GeneratedRegex("(?:href|src)=\"(/[^\"]*)\"")]
    private static partial Regex Link();
}
