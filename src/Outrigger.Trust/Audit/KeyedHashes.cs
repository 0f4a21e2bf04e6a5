using System.Security.Cryptography;
using System.Text;
using Outrigger.Core.Documents;
using Outrigger.Storage.Keys;

namespace Outrigger.Trust.Audit;

/// <summary>
/// Names for tenants and accounts that tell nothing to who lacks the master key, and the same thing to who has it: two lines
/// about one account can be seen to be that. A new master key gives new names.
/// </summary>
public sealed class KeyedHashes(MasterKey master)
{
    const int Digits = 24;

    readonly byte[] key = (master ?? throw new ArgumentNullException(nameof(master))).Derive("audit names v1");

    public KeyedHash Of(TenantId tenant) => Hash("tenant", tenant.Value);

    /// <param name="account">An account id.</param>
    public KeyedHash OfAccount(string account) => Hash("account", account);

    KeyedHash Hash(string kind, string text) =>
        new(Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{kind}\n{text}")))[..Digits]);
}

/// <summary>24 hex digits.</summary>
public readonly record struct KeyedHash
{
    readonly string? digits;

    internal KeyedHash(string digits) => this.digits = digits;

    public override string ToString() => digits ?? "";
}
