namespace Outrigger.Storage.Keys;

/// <summary>Files that their owner alone may read.</summary>
public static class PrivateFile
{
    /// <summary>Makes a file with these bytes where there is none; what is there already stays as it is.</summary>
    public static void CreateOnce(string path, Func<byte[]> content)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (!File.Exists(path))
        {
            Replace(path, content());
        }
    }

    /// <summary>Puts a file in the place of another at one moment: a reader sees the old one or the new one, whole.</summary>
    public static void Replace(string path, ReadOnlySpan<byte> content)
    {
        var beside = path + ".new";
        File.Delete(beside);
        using (var file = new FileStream(beside, Options(FileMode.CreateNew)))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }

        File.Move(beside, path, overwrite: true);
    }

    /// <summary>A file to append to, made for its owner alone where it is missing; others may read along while it is open, none may write.</summary>
    public static FileStream OpenToAppend(string path) => new(path, Options(FileMode.Append));

    static FileStreamOptions Options(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.Read };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
