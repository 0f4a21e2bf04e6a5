using System.Xml.Linq;

namespace Outrigger.Architecture.Tests;

/// <summary>References point one way. A room may use the rooms that the picture in the design puts below it, and no other.</summary>
public sealed class ReferenceTests
{
    static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Outrigger.Core"] = [],
        ["Outrigger.Atlassian"] = ["Outrigger.Core"],
        ["Outrigger.Pivot"] = ["Outrigger.Core"],
        ["Outrigger.Apps"] = ["Outrigger.Atlassian", "Outrigger.Core", "Outrigger.Pivot"],
        ["Outrigger.Storage"] = ["Outrigger.Core"],
        ["Outrigger.Trust"] = ["Outrigger.Core", "Outrigger.Storage"],
        ["Outrigger.Site"] = ["Outrigger.Core"], // it must not share code with the client that it checks
        ["Outrigger.Server"] = ["Outrigger.Apps", "Outrigger.Atlassian", "Outrigger.Core", "Outrigger.Storage", "Outrigger.Trust"],
        ["Outrigger.Browser"] = ["Outrigger.Apps", "Outrigger.Atlassian", "Outrigger.Core"],
        ["Outrigger"] = ["Outrigger.Apps", "Outrigger.Atlassian", "Outrigger.Core", "Outrigger.Server", "Outrigger.Site", "Outrigger.Storage", "Outrigger.Trust"],
    };

    static readonly string[] BrowserSafe = ["Outrigger.Core", "Outrigger.Atlassian", "Outrigger.Pivot", "Outrigger.Apps"];

    [Fact]
    public void Every_project_refers_only_to_rooms_below_it()
    {
        var projects = SourceTree.Files("src", ".csproj").Select(Read).ToList();

        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), projects.Select(project => project.Name).Order(StringComparer.Ordinal));
        Assert.Equal(10, projects.Count);
        Assert.Empty(projects.SelectMany(WrongArrows));
    }

    [Fact]
    public void A_wrong_arrow_is_seen() => Assert.Equal(
        ["Outrigger.Core → Outrigger.Apps"],
        WrongArrows(Parse("Outrigger.Core", """<Project><ItemGroup><ProjectReference Include="..\Outrigger.Apps\Outrigger.Apps.csproj" /></ItemGroup></Project>""")));

    [Fact]
    public void Browser_safe_rooms_say_so_and_take_no_packages()
    {
        var safe = SourceTree.Files("src", ".csproj").Select(Read).Where(project => BrowserSafe.Contains(project.Name)).ToList();

        Assert.Equal(BrowserSafe.Length, safe.Count);
        Assert.Empty(safe.SelectMany(BrokenBrowserRules));
    }

    [Fact]
    public void A_room_that_is_not_browser_safe_is_seen() => Assert.Equal(
        ["A has no SupportedPlatform browser", "A is not IsAotCompatible", "A takes package P", "A takes framework F"],
        BrokenBrowserRules(Parse("A", """<Project><ItemGroup><PackageReference Include="P" /><FrameworkReference Include="F" /></ItemGroup></Project>""")));

    static IEnumerable<string> WrongArrows(Project project) => project.References
        .Where(target => !Allowed.GetValueOrDefault(project.Name, []).Contains(target))
        .Select(target => $"{project.Name} → {target}");

    static IEnumerable<string> BrokenBrowserRules(Project project)
    {
        if (!project.Includes("SupportedPlatform").Contains("browser"))
        {
            yield return $"{project.Name} has no SupportedPlatform browser";
        }

        if (!project.File.Descendants("IsAotCompatible").Any(each => each.Value == "true"))
        {
            yield return $"{project.Name} is not IsAotCompatible";
        }

        foreach (var package in project.Includes("PackageReference"))
        {
            yield return $"{project.Name} takes package {package}";
        }

        foreach (var framework in project.Includes("FrameworkReference"))
        {
            yield return $"{project.Name} takes framework {framework}";
        }
    }

    static Project Read(string file) => Parse(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file));

    static Project Parse(string name, string xml) => new(name, XDocument.Parse(xml));

    sealed record Project(string Name, XDocument File)
    {
        public IEnumerable<string> References =>
            Includes("ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')));

        public IEnumerable<string> Includes(string item) => File.Descendants(item).Select(each => (string?)each.Attribute("Include") ?? "");
    }
}
