namespace Outrigger.Bench;

/// <summary>Places in the checkout.</summary>
static class Paths
{
    public static string Root { get; } = Find();

    /// <summary>What eng/build leaves.</summary>
    public static string Executable => Path.Combine(Root, "artifacts", "outrigger", "outrigger");

    static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Outrigger.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The benchmarks run inside the checkout.");
    }
}
