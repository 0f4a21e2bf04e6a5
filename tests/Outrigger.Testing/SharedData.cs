namespace Outrigger.Testing;

/// <summary>
/// Real specifications and documents from outside, kept beside the checkout and not part of it. A user's checkout has none:
/// a test that needs them says so in one line and passes.
/// </summary>
public static class SharedData
{
    /// <summary>Folder with the data, or null where there is none.</summary>
    public static string? Folder { get; } = Find();

    /// <summary>Root of the checkout.</summary>
    public static string Repository { get; } = FindUp("Outrigger.slnx") ?? throw new InvalidOperationException("The tests run outside the checkout.");

    static string? Find()
    {
        var stated = Environment.GetEnvironmentVariable("OUTRIGGER_SHARED_DATA");
        if (stated is not null)
        {
            return Directory.Exists(stated) ? stated : null;
        }

        var root = FindUp("Outrigger.slnx");
        var folder = root is null ? null : Path.GetFullPath(Path.Combine(root, "..", "shared", "data"));
        return folder is not null && Directory.Exists(folder) ? folder : null;
    }

    static string? FindUp(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, name)))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
