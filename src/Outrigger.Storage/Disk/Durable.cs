namespace Outrigger.Storage.Disk;

/// <summary>Small files that are there wholly or not at all, also after a kill or a lost current.</summary>
public static class Durable
{
    const string Next = ".next";

    /// <summary>Writes a file in place of the one that may be there; readers see the old one or the new one. For its owner alone.</summary>
    public static void Replace(string path, ReadOnlySpan<byte> content)
    {
        WriteNext(path, content);
        Move(path + Next, path);
    }

    /// <summary>Writes a file where there is none; false where somebody was first.</summary>
    public static bool Create(string path, ReadOnlySpan<byte> content)
    {
        WriteNext(path, content);
        try
        {
            File.Move(path + Next, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(path + Next);
            return false;
        }

        FlushName(path);
        return true;
    }

    /// <summary>Overwrites a file's bytes and removes it, and what a kill may have left of a newer one. Nothing where there is none.</summary>
    public static void Erase(string path)
    {
        foreach (var each in new[] { path, path + Next })
        {
            if (File.Exists(each))
            {
                Overwrite(each);
                File.Delete(each);
            }
        }
    }

    /// <summary>Moves a file to another name, also over another file, and makes the name last.</summary>
    public static void Move(string from, string to)
    {
        File.Move(from, to, overwrite: true);
        FlushName(to);
    }

    static void WriteNext(string path, ReadOnlySpan<byte> content)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new FileStream(path + Next, options);
        file.Write(content);
        file.Flush(flushToDisk: true);
    }

    static void Overwrite(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Write);
        file.Write(new byte[file.Length]);
        file.Flush(flushToDisk: true);
    }

    // A rename lives in the file system's journal until something is flushed. Flushing the file under its new name does it on the
    // journalling file systems, ext4, XFS and Btrfs; flushing the folder itself would take native code, which this product has none of.
    static void FlushName(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        file.Flush(flushToDisk: true);
    }
}
