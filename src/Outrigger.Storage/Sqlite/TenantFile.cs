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
        Path.Join(stateDirectory, Folder, Convert.ToHexStringLower(SHA256.HashData(TenantKeys.Join("outrigger tenant file v1", tenant.Value))) + Extension);

    /// <summary>Paths of the files that are there, in the order of their names.</summary>
    public static IReadOnlyList<string> All(string stateDirectory) =>
        Path.Join(stateDirectory, Folder) is var folder && Directory.Exists(folder)
            ? [.. Directory.GetFiles(folder, "*" + Extension).Order(StringComparer.Ordinal)]
            : [];

    /// <summary>Makes the folder, for its owner alone.</summary>
    public static void CreateFolder(string stateDirectory) => PrivateFolder.Create(Path.Join(stateDirectory, Folder));
}
