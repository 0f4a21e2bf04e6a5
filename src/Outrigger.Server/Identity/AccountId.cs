using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Outrigger.Server.Identity;

/// <summary>Atlassian account id: 1 to 128 of letters, digits, <c>-</c> and <c>:</c>.</summary>
readonly record struct AccountId
{
    static readonly SearchValues<char> Alphabet =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-:");

    readonly string? value;

    AccountId(string value) => this.value = value;

    public string Value => value ?? throw new InvalidOperationException("An unset account id has no value.");

    public static bool TryParse([NotNullWhen(true)] string? text, out AccountId account)
    {
        var fits = text is { Length: > 0 and <= 128 } && text.AsSpan().IndexOfAnyExcept(Alphabet) < 0;
        account = fits && text is not null ? new AccountId(text) : default;
        return fits;
    }

    // Account ids stay out of logs and messages even where one is interpolated by mistake.
    public override string ToString() => "(account)";
}
