namespace Outrigger.Trust.Backups;

/// <summary>A folder beside the backups for one piece of work, gone afterwards.</summary>
sealed class ScratchPlace : IDisposable
{
    const string Prefix = ".scratch-";

    ScratchPlace(string path) => Path = path;

    public string Path { get; }

    public static ScratchPlace In(string folder) => new(Create(folder));

    /// <summary>Takes away what a kill left. For whoever makes backups, of whom there is one at a time.</summary>
    public static void Clean(string folder)
    {
        foreach (var left in Directory.GetDirectories(folder, Prefix + "*"))
        {
            Directory.Delete(left, recursive: true);
        }

        foreach (var left in Directory.GetFiles(folder, "*.part"))
        {
            File.Delete(left);
        }
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    static string Create(string folder)
    {
        var path = System.IO.Path.Join(folder, Prefix + System.IO.Path.GetRandomFileName());
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return path;
    }
}
