using System.Globalization;
using Outrigger.Storage.Keeping;
using Outrigger.Storage.Keys;

namespace Outrigger.Trust.Backups;

/// <summary>Where the backups of a state folder are, and with which keys.</summary>
public sealed class BackupPlace(string stateDirectory, string backupDirectory, KeyStore keys)
{
    const string NameFormat = "yyyy-MM-ddTHH-mm-ssZ";

    public string StateDirectory => stateDirectory;

    public string BackupDirectory => backupDirectory;

    public KeyStore Keys => keys;

    internal TenantSnapshots Snapshots { get; } = new(stateDirectory, keys);

    /// <summary>The folder that is meant where none is named: below the state folder.</summary>
    public static string Default(string stateDirectory) => Path.Join(stateDirectory, "backups");

    /// <summary>Names and times of the backups that are there, the newest first.</summary>
    public IReadOnlyList<(string Name, DateTimeOffset At, long Bytes)> All() => !Directory.Exists(backupDirectory) ? [] :
    [
        .. new DirectoryInfo(backupDirectory).GetFiles("*" + BackupArchive.Extension)
            .Select(file => (file.Name, At: TimeOf(file.Name), file.Length)).Where(each => each.At is not null)
            .Select(each => (each.Name, each.At ?? default, each.Length)).OrderByDescending(each => each.Item2),
    ];

    internal string PathOf(string name) => Path.Join(backupDirectory, name);

    internal static string NameAt(DateTimeOffset at) => at.UtcDateTime.ToString(NameFormat, CultureInfo.InvariantCulture) + BackupArchive.Extension;

    static DateTimeOffset? TimeOf(string name) =>
        DateTimeOffset.TryParseExact(Path.GetFileNameWithoutExtension(name), NameFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;
}
