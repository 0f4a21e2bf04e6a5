using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Outrigger.Server.Identity;

/// <summary>
/// The mark of requests that the server sends to itself to see them refused, known to this process alone. It changes no answer; a marked
/// refusal is only not counted as somebody's attack.
/// </summary>
static class OwnProbe
{
    const string Header = "x-outrigger-probe";

    static readonly string Mark = RandomNumberGenerator.GetHexString(64);

    public static void Put(HttpRequestMessage request) => request.Headers.TryAddWithoutValidation(Header, Mark);

    public static bool Made(HttpContext context) =>
        context.Request.Headers[Header] is [{ Length: 64 } mark] && CryptographicOperations.FixedTimeEquals(
            System.Text.Encoding.ASCII.GetBytes(mark), System.Text.Encoding.ASCII.GetBytes(Mark));
}
