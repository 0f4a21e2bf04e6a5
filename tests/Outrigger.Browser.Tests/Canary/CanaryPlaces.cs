using System.Text;
using System.Text.Json.Nodes;
using Outrigger.Core.Documents;
using Outrigger.Server.Api;
using Outrigger.Storage.Keys;
using Outrigger.Storage.Sqlite;
using Outrigger.Trust.Canaries;

namespace Outrigger.Browser.Tests.Canary;

/// <summary>Every place where a private text could have gone, each searched with the planted word in it.</summary>
sealed class CanaryPlaces(CanaryRun run)
{
    public const string Memory = "memory";
    public const string TrafficIn = "traffic in";
    public const string TrafficOut = "traffic out";
    const string Documents = "documents";

    readonly CanarySweep sweep = new(run.Words.Sought, run.Words.Planted, run.Words.Stated);

    /// <summary>Searches all of them; the server is killed on the way.</summary>
    public async Task<CanaryReport> SearchAsync()
    {
        await run.PlantInRequestsAsync();
        ProcessMemory.Read(run.Server.ProcessId, (name, region) => sweep.Look(Memory, name, region));
        SearchFiles("while it runs");
        await run.Server.KillAsync();
        PlantFiles();
        SearchFiles("after the kill");
        SearchTraffic();
        await SearchDocumentsAsync();
        return sweep.Report();
    }

    void SearchTraffic()
    {
        foreach (var (request, index) in run.Requests.Select((request, index) => (request, index)))
        {
            sweep.Look(TrafficIn, $"{index} {request.Line}", $"{request.Line}\n{request.Headers}");
            sweep.Look(TrafficIn, $"{index} {request.Line} body", request.Body);
            sweep.Look(TrafficOut, $"{index} {request.Line} headers", request.AnswerHeaders);
            sweep.Look(TrafficOut, $"{index} {request.Line} answer", request.Answer);
        }

        // The server echoes nothing, so its answers cannot be made to hold the word.
        foreach (var item in CanaryPlant.Items(run.Words.Planted))
        {
            sweep.Look(TrafficOut, "planted", item);
        }
    }

    // Every folder into which the server writes is a place.
    IEnumerable<string> Folders => Directory.GetDirectories(run.Server.Folder).Where(folder => folder != run.Server.State).Concat(Directory.GetDirectories(run.Server.State)).Append(run.Server.State);

    void PlantFiles()
    {
        foreach (var folder in Folders)
        {
            foreach (var (item, index) in CanaryPlant.Items(run.Words.Planted).Select((item, index) => (item, index)))
            {
                File.WriteAllBytes(Path.Combine(folder, $"planted-{index}.bin"), item);
            }
        }
    }

    void SearchFiles(string when)
    {
        foreach (var folder in Folders)
        {
            var below = folder == run.Server.State ? SearchOption.TopDirectoryOnly : SearchOption.AllDirectories;
            foreach (var file in Directory.EnumerateFiles(folder, "*", below).Where(file => !IsPipe(Path.GetFileName(file))))
            {
                using var content = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                var bytes = new byte[content.Length];
                var read = content.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
                sweep.Look($"files: {Path.GetFileName(folder)}", $"{Path.GetFileName(file)} {when}", bytes.AsSpan(0, read));
            }
        }
    }

    // The runtime's own pipes for debuggers: they hold no bytes, and whoever opens one waits for ever.
    static bool IsPipe(string name) => name.StartsWith("clr-debug-pipe-", StringComparison.Ordinal) || name.StartsWith("dotnet-diagnostic-", StringComparison.Ordinal);

    // What lies sealed in the files is searched unsealed as well.
    async Task SearchDocumentsAsync()
    {
        await using var stores = new SqliteDocumentStores(run.Server.State, MasterKeyFile.FromFolder(run.Server.State).Value, ServerDocuments.Types, TimeProvider.System);
        var tenants = run.Requests.Select(TenantOf).OfType<TenantId>().Distinct().ToList();
        Assert.Equal(3, tenants.Count);
        await PlantDocumentsAsync((await stores.OpenAsync(tenants[0], CancellationToken.None)).Value);
        foreach (var tenant in tenants)
        {
            var store = (await stores.OpenAsync(tenant, CancellationToken.None)).Value;
            string? cursor = null;
            do
            {
                var page = (await store.ListAsync(DocumentPrefix.Everything, DocumentLimits.MaxPage, cursor, CancellationToken.None)).Value;
                foreach (var document in page.Items)
                {
                    sweep.Look(Documents, document.Key.ToString(), document.Key.ToString());
                    sweep.Look(Documents, document.Key.ToString(), document.Value.Span);
                }

                cursor = page.Cursor;
            }
            while (cursor is not null);
        }
    }

    async Task PlantDocumentsAsync(IDocumentStore store)
    {
        foreach (var (item, index) in CanaryPlant.Items(run.Words.Planted).Select((item, index) => (item, index)))
        {
            var key = DocumentKey.Of(ServerDocuments.Types.All[0], $"planted-{index}");
            Assert.True((await store.PutAsync(key, DocumentVersion.None, item, CancellationToken.None)).IsOk);
        }
    }

    static TenantId? TenantOf(RecordedRequest request)
    {
        if (request.Header("Authorization")?.Split(' ')[^1].Split('.') is not [_, var claims, _])
        {
            return null;
        }

        var token = JsonNode.Parse(Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(claims)));
        return TenantId.TryCreate((string?)token?["aud"], (string?)token?["app"]?["installationId"], out var tenant) ? tenant : null;
    }
}
