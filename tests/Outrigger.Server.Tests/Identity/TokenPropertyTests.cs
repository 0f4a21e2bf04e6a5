using System.Net;
using Outrigger.Server.Tests.Support;

namespace Outrigger.Server.Tests.Identity;

public sealed class TokenPropertyTests
{
    const int Seed = 20261122;

    [Fact]
    public async Task A_token_with_any_one_character_changed_is_refused()
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ ~";
        await using var server = await TestServer.StartAsync();
        var random = new Random(Seed);
        var token = server.Token();
        Assert.Equal(HttpStatusCode.OK, (await server.AskAsync("GET", "/api/cloner/preferences", token)).Status);

        for (var round = 0; round < 250; round++)
        {
            var at = random.Next(token.Length);
            var other = alphabet[random.Next(alphabet.Length)];
            if (other == token[at])
            {
                continue;
            }

            var (status, _) = await server.AskAsync("GET", "/api/cloner/preferences", token[..at] + other + token[(at + 1)..]);
            Assert.True(status == HttpStatusCode.Unauthorized, $"seed {Seed}, round {round}: '{other}' at {at} gave {status}");
        }
    }
}
