using System.Buffers;

namespace Outrigger.Core.Documents;

/// <summary>
/// The characters of ids. Keys use what Forge KVS allows, without its white space: ASCII only, so that normal forms,
/// look-alikes, NUL and lone surrogates cannot make one key of two or two of one.
/// </summary>
static class DocumentAlphabet
{
    const string LowerAndDigits = "abcdefghijklmnopqrstuvwxyz0123456789";

    public static SearchValues<char> Key { get; } = SearchValues.Create(LowerAndDigits + "ABCDEFGHIJKLMNOPQRSTUVWXYZ:._#-");

    public static SearchValues<char> TypeName { get; } = SearchValues.Create(LowerAndDigits + "-");

    public static SearchValues<char> TenantPart { get; } = SearchValues.Create(LowerAndDigits + ":/._-");
}
