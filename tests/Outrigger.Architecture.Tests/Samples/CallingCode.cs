using Outrigger.Atlassian.Confluence;

namespace Outrigger.Architecture.Tests.Samples;

/// <summary>Calls the client in each way that the compiler hides calls in, for the test of the test.</summary>
static class CallingCode
{
    public static Task Plain(ConfluenceClient client) => client.CurrentUserAsync(default);

    public static async Task Asynchronous(ConfluenceClient client)
    {
        foreach (var id in new[] { "1", "2" })
        {
            await client.SpaceAsync(id, default);
        }
    }

    public static Func<Task> Lambda(ConfluenceClient client, string id) => () => client.LabelsAsync(id, default);

    public static Delegate MethodGroup(ConfluenceClient client) => client.ChildrenAsync;

    static class Nested
    {
        public static async IAsyncEnumerable<bool> Iterator(ConfluenceClient client)
        {
            yield return (await client.DeleteAsync("1", draft: false, default)).IsOk;
        }
    }
}
