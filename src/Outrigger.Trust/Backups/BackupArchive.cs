using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Outrigger.Core.Errors;
using Outrigger.Storage.Keeping;
using Outrigger.Storage.Keys;

namespace Outrigger.Trust.Backups;

/// <summary>
/// One backup in one file: a manifest with a MAC over it, then each tenant's file in sealed pieces of a megabyte. A piece opens in its
/// own place of its own backup only. Nothing is believed before the MAC is right.
/// </summary>
sealed class BackupArchive
{
    public const string Extension = ".backup";

    const int Format = 1;
    const int Piece = 1 << 20;
    const int MacSize = 32;
    const int MostManifest = 64 << 20;

    static readonly byte[] Magic = "OuRgBak1"u8.ToArray();

    readonly string path;
    readonly byte[] sealing;
    readonly byte[] mac;
    readonly long begin;

    BackupArchive(string path, BackupManifest manifest, byte[] sealing, byte[] mac, long begin) =>
        (this.path, Manifest, this.sealing, this.mac, this.begin) = (path, manifest, sealing, mac, begin);

    public BackupManifest Manifest { get; }

    public static string KeyId(KeyStore keys) => Convert.ToHexStringLower(keys.Secret("backup key id v1"))[..16];

    /// <summary>Writes a backup of files that lie in a folder, each under its name with <c>.db</c>.</summary>
    public static void Write(string path, DateTimeOffset made, IReadOnlyList<BackupFile> files, string folder, KeyStore keys)
    {
        var manifest = JsonSerializer.SerializeToUtf8Bytes(new BackupManifest(Format, made, KeyId(keys), TenantSnapshots.SchemaVersion, files), BackupJson.Default.BackupManifest);
        var mac = Mac(keys, manifest);
        var sealing = keys.Secret("backup sealing v1");
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write);
        file.Write(Magic);
        file.Write(Length(manifest.Length));
        file.Write(manifest);
        file.Write(mac);
        for (var index = 0; index < files.Count; index++)
        {
            using var from = File.OpenRead(Path.Join(folder, files[index].Name + ".db"));
            WritePieces(file, from, sealing, mac, index);
        }

        file.Flush(flushToDisk: true);
    }

    /// <summary>Opens a backup as far as its manifest; a problem where that is not wholly right, or not this installation's.</summary>
    public static Outcome<BackupArchive> Open(string path, KeyStore keys)
    {
        try
        {
            using var file = File.OpenRead(path);
            Span<byte> head = stackalloc byte[Magic.Length + 4];
            if (file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length || !head.StartsWith(Magic))
            {
                return Refused(path, "it is not a backup of this product");
            }

            var length = BinaryPrimitives.ReadInt32BigEndian(head[Magic.Length..]);
            if (length is < 2 or > MostManifest || file.Length < head.Length + length + MacSize)
            {
                return Refused(path, "it is cut short");
            }

            var manifest = new byte[length];
            var mac = new byte[MacSize];
            file.ReadExactly(manifest);
            file.ReadExactly(mac);
            return Check(path, manifest, mac, keys, file.Position);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Refused(path, $"it cannot be read ({exception.GetType().Name})");
        }
    }

    /// <summary>Writes the files out into a folder and holds each against its length and hash.</summary>
    /// <param name="wanted">Which; those before it are passed over by reading them.</param>
    public Problem? Extract(string folder, Func<BackupFile, bool> wanted)
    {
        try
        {
            using var file = File.OpenRead(path);
            file.Position = begin;
            for (var index = 0; index < Manifest.Files.Count; index++)
            {
                var each = Manifest.Files[index];
                using var to = wanted(each) ? new FileStream(Path.Join(folder, each.Name + ".db"), FileMode.Create, FileAccess.Write) : Stream.Null;
                if (ReadPieces(file, to, index) is not { } read || read.Bytes != each.Bytes || read.Sha256 != each.Sha256)
                {
                    return Refused(path, "a file in it was altered or is cut short");
                }

                (to as FileStream)?.Flush(flushToDisk: true);
            }

            return file.Position == file.Length ? null : Refused(path, "there is more in it than it says");
        }
        catch (EndOfStreamException)
        {
            return Refused(path, "it is cut short");
        }
    }

    public static Problem Refused(string path, string reason) =>
        new(ErrorCode.BadUsage, $"The backup {Path.GetFileName(path)} cannot be used: {reason}.", "Take another one; nothing was changed.");

    static Outcome<BackupArchive> Check(string path, byte[] bytes, byte[] mac, KeyStore keys, long begin)
    {
        var right = CryptographicOperations.FixedTimeEquals(mac, Mac(keys, bytes));
        if (Read(bytes) is not { } manifest)
        {
            return Refused(path, "what it says of itself cannot be read");
        }

        return !right ? Refused(path, manifest.KeyId == KeyId(keys) ? "what it says of itself was altered" : "it was sealed with another master key")
            : manifest.Format > Format || manifest.SchemaVersion > TenantSnapshots.SchemaVersion ? Refused(path, "it was made by a newer product")
            : manifest.Files.Any(file => file.Name.Length != 64 || !file.Name.All(char.IsAsciiHexDigitLower)) ? Refused(path, "a file in it has a name that is none")
            : new BackupArchive(path, manifest, keys.Secret("backup sealing v1"), mac, begin);
    }

    static BackupManifest? Read(byte[] json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, BackupJson.Default.BackupManifest);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static void WritePieces(FileStream to, FileStream from, byte[] sealing, byte[] mac, int index)
    {
        var buffer = new byte[Piece];
        for (var number = 0; ; number++)
        {
            var read = from.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            var box = SealedBox.Seal(sealing, buffer.AsSpan(0, read), Place(mac, index, number, read < buffer.Length));
            to.Write(Length(box.Length));
            to.Write(box);
            if (read < buffer.Length)
            {
                return;
            }
        }
    }

    (long Bytes, string Sha256)? ReadPieces(FileStream from, Stream to, int index)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> head = stackalloc byte[4];
        var bytes = 0L;
        for (var number = 0; ; number++)
        {
            from.ReadExactly(head);
            var length = BinaryPrimitives.ReadInt32BigEndian(head);
            if (length is < 0 or > Piece + 64)
            {
                return null;
            }

            var box = new byte[length];
            from.ReadExactly(box);
            var last = SealedBox.Open(sealing, box, Place(mac, index, number, last: true));
            if ((last ?? SealedBox.Open(sealing, box, Place(mac, index, number, last: false))) is not { } piece)
            {
                return null;
            }

            to.Write(piece);
            hash.AppendData(piece);
            bytes += piece.Length;
            if (last is not null)
            {
                return (bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));
            }
        }
    }

    static byte[] Place(byte[] mac, int index, int number, bool last) => [.. mac, .. Length(index), .. Length(number), last ? (byte)1 : (byte)0];

    static byte[] Mac(KeyStore keys, byte[] manifest) => HMACSHA256.HashData(keys.Secret("backup manifest v1"), (byte[])[.. Magic, .. Encoding.ASCII.GetBytes($"{manifest.Length}:"), .. manifest]);

    static byte[] Length(int length)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, length);
        return bytes;
    }
}
