namespace Outrigger.Storage.Tests;

/// <summary>A folder of one test, gone afterwards.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("outrigger-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
