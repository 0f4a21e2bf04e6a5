using Outrigger.Core.Errors;
using Outrigger.Storage.Disk;

namespace Outrigger.Storage.Keys;

/// <summary>What a change of the master key did.</summary>
/// <param name="Keys">Keys that are under the new master key and were unwrapped with it.</param>
/// <param name="MasterKeyId">Name of the new master key.</param>
public sealed record RotationReport(int Keys, string MasterKeyId);

/// <summary>
/// Changes the master key: every key is unwrapped and wrapped anew, and no document is touched. It may be killed at any moment; a
/// server reads all keys before, between and after, and the same call goes on where it was. The old key goes only once every key was
/// unwrapped with the new one.
/// </summary>
public static class KeyRotation
{
    /// <summary>Changes <c>master.key</c> to a key that is made here. <see cref="ErrorCode.Conflict"/> while a server runs.</summary>
    public static Outcome<RotationReport> InFolder(string stateDirectory, string backupDirectory, TimeProvider time) =>
        Alone(stateDirectory, () => InFolderAlone(stateDirectory, backupDirectory, time));

    /// <summary>Changes to a key that is given, for a server that reads it from a variable.</summary>
    /// <param name="current">The key in use; its file goes, where it came from one.</param>
    public static Outcome<RotationReport> To(string stateDirectory, string backupDirectory, MasterKey current, MasterKey next, TimeProvider time) =>
        Alone(stateDirectory, () => ToAlone(stateDirectory, backupDirectory, current, next, time));

    static Outcome<RotationReport> InFolderAlone(string stateDirectory, string backupDirectory, TimeProvider time)
    {
        var path = MasterKeyFile.PathOf(stateDirectory);
        if (!MasterKeyFile.AllFromFolder(stateDirectory).TryGet(out var keys, out var problem))
        {
            return problem;
        }

        if (File.Exists(path + MasterKeyFile.Old))
        {
            // Killed after the new key took its place: what is owed is the look and the old key's end.
            return Finish(stateDirectory, backupDirectory, keys.Current, time);
        }

        var made = File.Exists(path + MasterKeyFile.Next)
            ? MasterKeyFile.FromText(File.ReadAllText(path + MasterKeyFile.Next), path + MasterKeyFile.Next)
            : MasterKeyFile.Create(path + MasterKeyFile.Next);
        if (!made.TryGet(out var next, out problem) || !Rewrap(stateDirectory, backupDirectory, keys.Current, next, time).TryGet(out _, out problem))
        {
            return problem;
        }

        Durable.Move(path, path + MasterKeyFile.Old);
        Durable.Move(path + MasterKeyFile.Next, path);
        return Finish(stateDirectory, backupDirectory, next, time);
    }

    static Outcome<RotationReport> ToAlone(string stateDirectory, string backupDirectory, MasterKey current, MasterKey next, TimeProvider time)
    {
        if (Rewrap(stateDirectory, backupDirectory, MasterKeyFile.WithOthers(stateDirectory, current).Current, next, time) is { Problem: { } problem })
        {
            return problem;
        }

        return Finish(stateDirectory, backupDirectory, next, time);
    }

    static Outcome<RotationReport> Rewrap(string stateDirectory, string backupDirectory, MasterKey current, MasterKey next, TimeProvider time)
    {
        var store = new KeyStore(stateDirectory, backupDirectory, new MasterKeys(current, next), time);
        store.Mend();
        store.Records.Create(KeyStore.SeedName, new()
        {
            MasterKeyId = next.Id,
            KeyId = "",
            Box = next.Wrap(current.Seed, KeyStore.Place(KeyStore.SeedName, next.Id)),
            Made = time.GetUtcNow(),
        });
        foreach (var name in store.Records.Names())
        {
            if (Rewrap(store, name, next) is { } problem)
            {
                return problem;
            }
        }

        return Look(store, next);
    }

    static Problem? Rewrap(KeyStore store, string name, MasterKey next)
    {
        byte[]? lost = [];
        store.Records.Change(name, record =>
        {
            if (record.MasterKeyId == next.Id)
            {
                return record;
            }

            lost = store.Masters.Of(record.MasterKeyId)?.Unwrap(record.Box, KeyStore.Place(name, record.MasterKeyId));
            return lost is { } plain
                ? record with { MasterKeyId = next.Id, Box = next.Wrap(plain, KeyStore.Place(name, next.Id)) }
                : record;
        });
        return lost is null
            ? new(ErrorCode.BadUsage, $"The key {name} cannot be unwrapped with the master key that is here.", "Put back the master key that it was wrapped with; both are still readable.")
            : null;
    }

    static Outcome<RotationReport> Finish(string stateDirectory, string backupDirectory, MasterKey next, TimeProvider time)
    {
        var store = new KeyStore(stateDirectory, backupDirectory, new MasterKeys(next), time);
        var looked = Look(store, next);
        if (looked.IsOk)
        {
            var path = MasterKeyFile.PathOf(stateDirectory);
            Durable.Erase(path + MasterKeyFile.Old);
            if (File.Exists(path) && MasterKeyFile.FromText(File.ReadAllText(path), path) is { IsOk: true } inFile && inFile.Value.Id != next.Id)
            {
                Durable.Erase(path);
            }
        }

        return looked;
    }

    // With the new key alone, from the disk.
    static Outcome<RotationReport> Look(KeyStore store, MasterKey next)
    {
        var keys = 0;
        foreach (var name in store.Records.Names())
        {
            if (store.Records.Read(name) is { Destroyed: null } record)
            {
                if (record.MasterKeyId != next.Id || next.Unwrap(record.Box, KeyStore.Place(name, next.Id)) is null)
                {
                    return new Problem(ErrorCode.BadUsage, $"The key {name} is not under the new master key.", "Change the key again; the old one is still beside it.");
                }

                keys++;
            }
        }

        return new RotationReport(keys, next.Id);
    }

    static Outcome<RotationReport> Alone(string stateDirectory, Func<Outcome<RotationReport>> work)
    {
        using var alone = StateLock.TryTake(stateDirectory);
        return alone is null
            ? new Problem(ErrorCode.Conflict, "A server is using this state folder, with the old key in its memory.", "Stop it, change the key, and start it again.")
            : work();
    }
}
