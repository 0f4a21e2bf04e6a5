namespace Outrigger.Site.Tests.Forge;

/// <summary>A folder of manifests with one app, gone after the test.</summary>
sealed class AppFolder : IDisposable
{
    public const string AppId = "ari:cloud:ecosystem::app/11111111-2222-4333-8444-555555555555";
    public const string AppUuid = "11111111-2222-4333-8444-555555555555";

    public const string Manifest = $"""
        app:
          id: {AppId}
        modules:
          confluence:globalPage:
            - key: tiny-page
              resource: main
              resolver:
                endpoint: back
              title: Tiny app
              route: tiny
          confluence:contentAction:
            - key: tiny-action
              resource: main
              title: Tiny action…
          endpoint:
            - key: back
              remote: server
        resources:
          - key: main
            path: build
        remotes:
          - key: server
            baseUrl: https://tiny.example.com/base
        permissions:
          scopes:
            - read:page:confluence
            - read:label:confluence
          content:
            scripts:
              - unsafe-eval
            styles:
              - unsafe-inline
        """;

    public AppFolder(string manifest = Manifest)
    {
        Path = Directory.CreateTempSubdirectory("outrigger-apps-").FullName;
        Add("tiny", manifest);
    }

    public string Path { get; }

    /// <summary>Where the resource <c>main</c> of <see cref="Manifest"/> has its files.</summary>
    public string Build => Directory.CreateDirectory(System.IO.Path.Combine(Path, "tiny", "build")).FullName;

    public void Add(string app, string manifest) =>
        File.WriteAllText(System.IO.Path.Combine(Directory.CreateDirectory(System.IO.Path.Combine(Path, app)).FullName, "manifest.yml"), manifest);

    public void Write(string file, string text)
    {
        var path = System.IO.Path.Combine(Build, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path) ?? Build);
        File.WriteAllText(path, text);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
