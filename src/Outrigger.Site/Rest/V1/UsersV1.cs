using Outrigger.Site.Model;

namespace Outrigger.Site.Rest.V1;

/// <summary>Who am I, and who is that.</summary>
static class UsersV1
{
    const string Scopes = "read:content-details:confluence or read:confluence-user";

    public static void MapUsers(this RestRoutes routes)
    {
        routes.Get("/wiki/rest/api/user/current", Scopes, call => RestAnswer.People(UserJson.Write(call, call.User), 1));
        routes.Get("/wiki/rest/api/user", Scopes, One);
    }

    static RestAnswer One(RestCall call) => call.Query("accountId") is not { } id ? call.Refuse(400, "accountId must be given")
        : call.State.User(id) is { } user ? RestAnswer.People(UserJson.Write(call, user), 1)
        : call.Refuse(404, "No user found with account id: " + id);
}
