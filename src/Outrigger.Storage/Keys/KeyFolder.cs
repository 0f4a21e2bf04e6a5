using Outrigger.Storage.Disk;

namespace Outrigger.Storage.Keys;

/// <summary>
/// The records of keys, one small file each, in two places: one disk that loses a file must not lose a tenant, and what is destroyed
/// must be destroyed in both. That a key was destroyed is believed from either place.
/// </summary>
sealed class KeyFolder(string first, string second)
{
    const string Extension = ".key";

    readonly Lock gate = new();

    public IReadOnlyList<string> Names()
    {
        var names = new[] { first, second }.Where(Directory.Exists)
            .SelectMany(folder => Directory.GetFiles(folder, "*" + Extension))
            .Select(path => Path.GetFileNameWithoutExtension(path) ?? "");
        return [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>Null where there is none; a damaged one counts as none where the other place has it.</summary>
    /// <exception cref="IOException">There is one, and none that can be read.</exception>
    public KeyRecord? Read(string name)
    {
        var (one, other) = (ReadAt(first, name), ReadAt(second, name));
        if (one is null && other is null && (File.Exists(PathOf(first, name)) || File.Exists(PathOf(second, name))))
        {
            throw new IOException("The record of a key is damaged.");
        }

        return other?.Destroyed is not null ? other : one ?? other;
    }

    /// <summary>Writes the record of a new key; false where there is one, which then stays.</summary>
    public bool Create(string name, KeyRecord record)
    {
        lock (gate)
        {
            CreateFolders();
            if (Read(name) is { } standing && standing.Destroyed is null)
            {
                return false;
            }

            // After a tombstone a key begins anew: both places lose the tombstone before the new key is used.
            Write(name, record);
            return true;
        }
    }

    /// <summary>Replaces the record, unless its key was destroyed meanwhile: that is never taken back.</summary>
    public KeyRecord? Change(string name, Func<KeyRecord, KeyRecord> change)
    {
        lock (gate)
        {
            if (Read(name) is not { Destroyed: null } standing)
            {
                return null;
            }

            var changed = change(standing);
            if (changed != standing)
            {
                Write(name, changed);
            }

            return changed;
        }
    }

    /// <summary>Overwrites the wrapped key in both places and leaves only when that was.</summary>
    public void Destroy(string name, DateTimeOffset now)
    {
        lock (gate)
        {
            var keyId = Read(name)?.KeyId ?? "";
            CreateFolders();
            var tombstone = new KeyRecord { MasterKeyId = "", KeyId = keyId, Box = [], Made = now, Destroyed = now }.ToBytes();
            foreach (var folder in new[] { second, first })
            {
                Durable.Erase(PathOf(folder, name));
                Durable.Replace(PathOf(folder, name), tombstone);
            }
        }
    }

    /// <summary>Removes the record and any trace that there was one: for probes, whose tenants never were.</summary>
    public void Forget(string name)
    {
        lock (gate)
        {
            Durable.Erase(PathOf(second, name));
            Durable.Erase(PathOf(first, name));
        }
    }

    /// <summary>Makes both places alike, after a kill between the two or a lost disk.</summary>
    public void Mend()
    {
        lock (gate)
        {
            CreateFolders();
            foreach (var name in Names())
            {
                if (Read(name) is { } record && (Differs(ReadAt(first, name), record) || Differs(ReadAt(second, name), record)))
                {
                    Write(name, record);
                }
            }
        }
    }

    static bool Differs(KeyRecord? one, KeyRecord other) => one is null || !one.ToBytes().AsSpan().SequenceEqual(other.ToBytes());

    void Write(string name, KeyRecord record)
    {
        var bytes = record.ToBytes();
        Durable.Replace(PathOf(first, name), bytes);
        Durable.Replace(PathOf(second, name), bytes);
    }

    void CreateFolders()
    {
        PrivateFolder.Create(first);
        PrivateFolder.Create(second);
    }

    static KeyRecord? ReadAt(string folder, string name) => File.Exists(PathOf(folder, name)) ? KeyRecord.Read(File.ReadAllBytes(PathOf(folder, name))) : null;

    static string PathOf(string folder, string name) => Path.Join(folder, name + Extension);
}
