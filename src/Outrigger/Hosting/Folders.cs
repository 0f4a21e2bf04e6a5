namespace Outrigger.Hosting;

/// <summary>Where the executable keeps things unless told otherwise.</summary>
static class Folders
{
    /// <summary>Below the user's local data folder.</summary>
    public static string Data(string part) => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "outrigger", part);

    /// <summary>The apps beside the executable, one folder each with its manifest and its built resource.</summary>
    public static string Apps => Path.Combine(AppContext.BaseDirectory, "apps");
}
