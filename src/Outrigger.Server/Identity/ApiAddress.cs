using System.Buffers;

namespace Outrigger.Server.Identity;

/// <summary>The address in a token at which the product's REST is asked for the app: <c>https://api.atlassian.com/ex/jira/{cloudId}</c>.</summary>
static class ApiAddress
{
    const int MostCharacters = 300;

    static readonly SearchValues<char> Path = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_/");

    /// <summary>Null for everything but http or https, a host, and a path of plain letters: nothing in it can lead elsewhere.</summary>
    public static Uri? Of(string? text) =>
        text is { Length: <= MostCharacters }
        && Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && text == address.GetLeftPart(UriPartial.Authority) + address.AbsolutePath
        && address.UserInfo.Length == 0
        && address.AbsolutePath.AsSpan().IndexOfAnyExcept(Path) < 0
            ? address
            : null;
}
