using System.Security.Cryptography;
using Outrigger.Core.Documents;
using Outrigger.Storage.Keys;

namespace Outrigger.Storage.Sqlite;

/// <summary>Where a tenant's file is. The name is a hash, so an id can neither climb out of the folder nor be read from it.</summary>
static class TenantFile
{
    public const string Folder = "tenants";

    public const string Extension = ".db";

    public static string PathOf(string stateDirectory, TenantId tenant) =>
        PathOf(stateDirectory, NameOf(tenant));

    public static string PathOf(string stateDirectory, string name) => Path.Join(stateDirectory, Folder, name + Extension);

    /// <summary>Name of the file without its ending; the tenant's key has it, too.</summary>
    public static string NameOf(TenantId tenant) => Convert.ToHexStringLower(SHA256.HashData(TenantKeys.Join("outrigger tenant file v1", tenant.Value)));

    /// <summary>Removes the file and the logs beside it; nothing where there is none.</summary>
    public static void Remove(string path)
    {
        foreach (var each in new[] { path + "-wal", path + "-shm", path })
        {
            File.Delete(each);
        }
    }

    /// <summary>Paths of the files that are there, in the order of their names.</summary>
    public static IReadOnlyList<string> All(string stateDirectory) =>
        Path.Join(stateDirectory, Folder) is var folder && Directory.Exists(folder)
            ? [.. Directory.GetFiles(folder, "*" + Extension).Order(StringComparer.Ordinal)]
            : [];

    /// <summary>Makes the folder, for its owner alone.</summary>
    public static void CreateFolder(string stateDirectory) => PrivateFolder.Create(Path.Join(stateDirectory, Folder));
}
