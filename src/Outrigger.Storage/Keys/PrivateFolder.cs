namespace Outrigger.Storage.Keys;

/// <summary>A folder that its owner alone may enter. One that is there already keeps its rights: they are the operator's choice.</summary>
public static class PrivateFolder
{
    /// <summary>Makes it, with those above it, where it is missing.</summary>
    public static void Create(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
