using System.Security.Cryptography;
using System.Text;
using Outrigger.Core.Documents;
using Outrigger.Core.Errors;
using Outrigger.Storage.Sqlite;

namespace Outrigger.Storage.Keys;

/// <summary>
/// The tenants' data keys, each wrapped by the master key, apart from the data: <c>keys/</c> in the state folder and a second place
/// with the backups. No backup holds one, so a key that is destroyed here is destroyed everywhere, and with it all that it sealed.
/// </summary>
/// <param name="stateDirectory">The state folder.</param>
/// <param name="backupDirectory">Where backups are; <c>keys/</c> in it is the second place.</param>
public sealed class KeyStore(string stateDirectory, string backupDirectory, MasterKeys masters, TimeProvider time)
{
    /// <summary>Name of the record with the seed that outlives a change of the master key.</summary>
    internal const string SeedName = "seed";

    readonly KeyFolder folder = new(Path.Join(stateDirectory, Folder), Path.Join(backupDirectory, Folder));

    /// <value>Name of the folder, in both places.</value>
    public const string Folder = "keys";

    /// <summary>Told of each unwrapping and destroying; nobody where none is set.</summary>
    public IKeyWatch? Watch { get; set; }

    public MasterKeys Masters => masters;

    /// <summary>All tenants' keys, destroyed ones too.</summary>
    public IReadOnlyList<KeyStanding> Standings() =>
    [
        .. folder.Names().Where(name => name != SeedName).Select(name => (Name: name, Record: folder.Read(name)))
            .Where(each => each.Record is not null)
            .Select(each => Standing(each.Name, each.Record ?? throw new InvalidOperationException())),
    ];

    /// <summary>Where one tenant stands; null where there never was a key.</summary>
    public KeyStanding? Standing(TenantId tenant) => folder.Read(TenantFile.NameOf(tenant)) is { } record ? Standing(TenantFile.NameOf(tenant), record) : null;

    /// <summary>Who has a key, for the work of operators on all tenants; no endpoint of an app leads here.</summary>
    public IReadOnlyList<TenantId> Tenants() =>
    [
        .. folder.Names().Where(name => name != SeedName)
            .Select(name => folder.Read(name) is { Destroyed: null } record ? Unwrap(name, record)?.Tenant : null)
            .OfType<TenantId>(),
    ];

    /// <summary>The app was uninstalled. The key stays until the tenant was silent for long enough.</summary>
    public void Leave(TenantId tenant) => folder.Change(TenantFile.NameOf(tenant), record => record.Leaving is null ? record with { Leaving = time.GetUtcNow() } : record);

    /// <summary>The app is installed after all.</summary>
    public void Stay(TenantId tenant) => folder.Change(TenantFile.NameOf(tenant), record => record.Leaving is null ? record : record with { Leaving = null, Seen = null });

    /// <summary>A tenant that is leaving called: the silence begins anew. False where its key is gone.</summary>
    public bool Heard(TenantId tenant) =>
        folder.Change(TenantFile.NameOf(tenant), record => record.Leaving is null ? record : record with { Seen = time.GetUtcNow() }) is not null;

    /// <summary>Destroys the key: neither the file nor any backup of it can be read again. Doing it twice is doing it once.</summary>
    /// <param name="name">From <see cref="KeyStanding.Name"/>.</param>
    public void Destroy(string name)
    {
        folder.Destroy(name, time.GetUtcNow());
        Watch?.Destroyed(LogName(name));
    }

    public void Destroy(TenantId tenant) => Destroy(TenantFile.NameOf(tenant));

    /// <summary>Makes both places alike.</summary>
    public void Mend() => folder.Mend();

    /// <summary>A key of this installation for a purpose of its own, such as sealing backups: 32 bytes, the same after the master key was changed.</summary>
    public byte[] Secret(string purpose) => masters.Current.Derive(purpose);

    /// <summary>What stands for a tenant in logs.</summary>
    public string LogName(TenantId tenant) => LogName(TenantFile.NameOf(tenant));

    internal KeyFolder Records => folder;

    internal void Forget(TenantId tenant) => folder.Forget(TenantFile.NameOf(tenant));

    /// <summary>The tenant's key, made where there is none.</summary>
    internal Outcome<TenantKeys> Open(TenantId tenant, string path)
    {
        var name = TenantFile.NameOf(tenant);
        if (folder.Read(name) is not { Destroyed: null })
        {
            Create(tenant, RandomNumberGenerator.GetBytes(MasterKey.Size));
        }

        return Find(name, path);
    }

    internal void Create(TenantId tenant, byte[] dataKey) => folder.Create(TenantFile.NameOf(tenant), Wrap(masters.Current, tenant, dataKey, time.GetUtcNow()));

    /// <summary>The key of the file of that name; a problem where it is destroyed, lost or wrapped by a master key that is not here.</summary>
    internal Outcome<TenantKeys> Find(string name, string path)
    {
        if (folder.Read(name) is not { } record)
        {
            return StoreProblem.Refused(path, "its key is not in the key store");
        }

        if (record.Destroyed is not null)
        {
            return StoreProblem.Refused(path, "its key was destroyed, and nobody can read it again");
        }

        if (masters.Of(record.MasterKeyId) is null)
        {
            return StoreProblem.Refused(path, $"its key is wrapped by master key {record.MasterKeyId} and this server has {masters.Current.Id}");
        }

        if (Unwrap(name, record) is not { } keys)
        {
            return StoreProblem.Refused(path, "its wrapped key is damaged or belongs to another tenant");
        }

        Watch?.Unwrapped(LogName(name));
        return keys;
    }

    internal TenantKeys? Unwrap(string name, KeyRecord record)
    {
        if (masters.Of(record.MasterKeyId) is not { } master || master.Unwrap(record.Box, Place(name, master.Id)) is not { Length: > MasterKey.Size } plain)
        {
            return null;
        }

        var id = Encoding.ASCII.GetString(plain.AsSpan(MasterKey.Size)).Split('|');
        return id.Length == 2 && TenantId.TryCreate(id[0], id[1], out var tenant) && TenantFile.NameOf(tenant) == name
            ? new TenantKeys(tenant, plain.AsSpan(0, MasterKey.Size))
            : null;
    }

    internal static byte[] Place(string name, string masterKeyId) => TenantKeys.Join("outrigger key record v1", name, masterKeyId);

    static KeyRecord Wrap(MasterKey master, TenantId tenant, byte[] dataKey, DateTimeOffset now) => new()
    {
        MasterKeyId = master.Id,
        KeyId = new TenantKeys(tenant, dataKey).KeyId,
        Box = master.Wrap([.. dataKey, .. Encoding.ASCII.GetBytes(tenant.Value)], Place(TenantFile.NameOf(tenant), master.Id)),
        Made = now,
    };

    string LogName(string name) => Convert.ToHexStringLower(HMACSHA256.HashData(Secret("outrigger log names v1"), Encoding.ASCII.GetBytes(name)))[..16];

    static KeyStanding Standing(string name, KeyRecord record) => new(name, record.MasterKeyId, record.Leaving, record.Seen, record.Destroyed);
}
