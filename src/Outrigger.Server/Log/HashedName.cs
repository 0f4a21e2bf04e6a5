namespace Outrigger.Server.Log;

/// <summary>A keyed hash in hex digits, in the place of an id. What is spelt otherwise is not logged.</summary>
readonly record struct HashedName : ISafe
{
    const int MostCharacters = 64;
    const string Unnamed = "unnamed";

    readonly string? digits;

    HashedName(string digits) => this.digits = digits;

    public static HashedName Of(string hash) => new(hash.Length is > 0 and <= MostCharacters && hash.All(char.IsAsciiHexDigitLower) ? hash : Unnamed);

    public override string ToString() => digits ?? Unnamed;
}
