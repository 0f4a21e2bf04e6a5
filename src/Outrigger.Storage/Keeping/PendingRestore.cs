using System.Text;
using Outrigger.Storage.Disk;
using Outrigger.Storage.Sqlite;

namespace Outrigger.Storage.Keeping;

/// <summary>
/// Puts files in the place of tenants' files, all of them or none, whatever is killed when. They are laid out beside first; then one
/// file is written that says which they are, and from that moment whoever opens the folder next does what is left to do.
/// </summary>
public static class PendingRestore
{
    const string FolderName = "restoring";
    const string CommitName = "commit";

    /// <summary>An empty folder to lay the files out in, each under its tenant's name with <c>.db</c>.</summary>
    public static string Begin(string stateDirectory)
    {
        Finish(stateDirectory);
        var folder = Path.Join(stateDirectory, FolderName);
        Keys.PrivateFolder.Create(folder);
        return folder;
    }

    /// <summary>From here on the new files count.</summary>
    /// <param name="names">Those that were laid out.</param>
    public static void Commit(string stateDirectory, IReadOnlyList<string> names)
    {
        Durable.Replace(Path.Join(stateDirectory, FolderName, CommitName), Encoding.ASCII.GetBytes(string.Join('\n', names)));
        Finish(stateDirectory);
    }

    /// <summary>
    /// Does what is left of a restore that was killed, or takes away what it laid out and never committed. To be called before a store
    /// below the folder is opened; doing it twice is doing it once.
    /// </summary>
    public static void Finish(string stateDirectory)
    {
        var folder = Path.Join(stateDirectory, FolderName);
        var commit = Path.Join(folder, CommitName);
        if (!Directory.Exists(folder))
        {
            return;
        }

        if (File.Exists(commit))
        {
            TenantFile.CreateFolder(stateDirectory);
            foreach (var name in File.ReadAllLines(commit))
            {
                Put(Path.Join(folder, name + TenantFile.Extension), TenantFile.PathOf(stateDirectory, name));
            }

            File.Delete(commit);
        }

        Directory.Delete(folder, recursive: true);
    }

    // The old logs go first: one that stayed would be folded into the new file.
    static void Put(string from, string to)
    {
        if (File.Exists(from))
        {
            TenantFile.Remove(to);
            Durable.Move(from, to);
        }
    }
}
