using System.Security.Cryptography;
using System.Text;
using Outrigger.Core.Errors;
using Outrigger.Storage.Keys;

namespace Outrigger.Server.Operators;

/// <summary>
/// What an operator's request must carry: <c>operator.key</c> of the state folder, 43 characters, readable by its owner
/// alone. Others on the same machine reach the port too, so the port alone proves nothing. Made at the first start;
/// deleting the file makes a new one at the next.
/// </summary>
sealed class OperatorKey
{
    public const string FileName = "operator.key";

    const int Size = 32;

    readonly byte[] hash;

    OperatorKey(string text) => hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));

    /// <summary>Reads the key of a state folder, or makes it.</summary>
    public static Outcome<OperatorKey> FromFolder(string stateDirectory)
    {
        var path = Path.Join(stateDirectory, FileName);
        try
        {
            PrivateFile.CreateOnce(path, () => Encoding.ASCII.GetBytes(System.Buffers.Text.Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Size))));
            var text = File.ReadAllText(path).Trim();
            return text.Length < Size
                ? new Problem(ErrorCode.BadUsage, $"{path} holds no key.", "Delete the file: a new key is made at the next start.")
                : new OperatorKey(text);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new Problem(ErrorCode.BadUsage, $"The operators' key cannot be used: {exception.Message}", "Give a folder that this account may write.");
        }
    }

    /// <summary>Whether this is the key; the time it takes says nothing of how much of it is right.</summary>
    public bool Fits(string text) => CryptographicOperations.FixedTimeEquals(hash, SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
