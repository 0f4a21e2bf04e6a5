using System.Text;
using Outrigger.Apps.Cloning;
using Outrigger.Core.Documents;
using Outrigger.Trust.Canaries;

namespace Outrigger.Trust.Content;

/// <summary>Uses all three apps on a scratch site, sends what no app would send, and searches all that the server has.</summary>
sealed class ContentProbe(ContentScratch scratch)
{
    readonly CanarySweep sweep = new(scratch.Word, scratch.Planted);

    /// <summary>What the apps do with private texts before their eyes.</summary>
    public async Task UseAsync(CancellationToken cancellation)
    {
        var place = scratch.Page("Place");
        var template = scratch.Page("Template");
        await using (var cloner = new ClonerWork(scratch.Product(TinySite.Ann), new Apps.Protocol.PreferencesRemote(scratch.Remote("cloner", TinySite.Ann))))
        {
            var run = await cloner.CloneAsync(template.Id, new(place.SpaceId, TinySite.Space, place.Id), $"{scratch.Word} one\n{scratch.Word} two", cancellation);
            await cloner.UndoAsync(run, cancellation);
            await cloner.SaveAsync(new ClonerPreferences { TemplateId = template.Id, SpaceId = place.SpaceId, Source = RowSource.Lines }, cancellation);
        }

        await HandOverAsync(cancellation);
        await using var pivot = new PivotWork(scratch.Product(TinySite.Ann), scratch.Remote("pivot", TinySite.Ann));
        _ = await pivot.ReportAsync(TinySite.Project, "Report of the week", cancellation);
    }

    /// <summary>Texts where none belongs: in a path, a query, a body and a token that is none. Each is refused, and none may stay anywhere.</summary>
    public async Task SendStraysAsync(CancellationToken cancellation)
    {
        var (word, token) = (scratch.Word.Text, scratch.Instance.Token("handoff"));
        using var body = new StringContent($$"""{"summary":"{{word}}"}""", Encoding.UTF8, "application/json");
        foreach (var (method, path, with, sent) in ((HttpMethod, string, string?, HttpContent?)[])
            [
                (HttpMethod.Get, $"/{word}", token, null),
                (HttpMethod.Get, $"/api/handoff/queues/{word}", token, null),
                (HttpMethod.Get, $"/api/handoff/settings?name={word}", token, null),
                (HttpMethod.Put, "/api/handoff/preferences", token, body),
                (HttpMethod.Get, "/api/handoff/settings", word, null),
            ])
        {
            using var answer = await scratch.Instance.SendAsync(method, path, with, sent, cancellation);
            sweep.Look("answers", $"stray {method}", await answer.Content.ReadAsStringAsync(cancellation));
            if (answer.IsSuccessStatusCode)
            {
                throw new InvalidOperationException("A request with a text where none belongs was accepted.");
            }
        }
    }

    /// <summary>Searches traffic, log, files and unsealed documents, each with the planted word in it.</summary>
    public async Task<CanaryReport> SearchAsync(CancellationToken cancellation)
    {
        foreach (var call in scratch.Calls)
        {
            sweep.Look("requests", call.Line, $"{call.Line}\n{call.Body}");
            sweep.Look("answers", call.Line, call.Answer);
        }

        foreach (var line in scratch.Log.All)
        {
            sweep.Look("log", "line", line);
        }

        SearchFiles(scratch.Instance.StateFolder);
        await SearchDocumentsAsync(cancellation);
        foreach (var place in sweep.Report().Places)
        {
            foreach (var item in CanaryPlant.Items(scratch.Planted))
            {
                sweep.Look(place.Place, "planted", item);
            }
        }

        return sweep.Report();
    }

    public void SearchFiles(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            sweep.Look("files", Path.GetFileName(path), file);
        }
    }

    public CanaryReport Report() => sweep.Report();

    async Task HandOverAsync(CancellationToken cancellation)
    {
        var issue = scratch.Site.Jira.Issues()[0].Id;
        await using var sender = new HandoffWork(scratch.Product(TinySite.Ann), scratch.Remote("handoff", TinySite.Ann));
        await using var receiver = new HandoffWork(scratch.Product(TinySite.Ben), scratch.Remote("handoff", TinySite.Ben));
        await sender.HelloAsync(cancellation);
        await sender.AddAsync([issue], cancellation);
        await sender.OpenAsync(["priority", "due"], cancellation);
        var record = await sender.SendAsync(issue, TinySite.Ben, $"{scratch.Word} note", cancellation);
        await receiver.HelloAsync(cancellation);
        await receiver.AcceptAsync(record.Id, $"{scratch.Word} read back", cancellation);
    }

    async Task SearchDocumentsAsync(CancellationToken cancellation)
    {
        foreach (var app in (string[])["cloner", "handoff", "pivot"])
        {
            var store = await scratch.Instance.StoreAsync(app, ScratchTenant.First, cancellation);
            foreach (var document in await ContentStore.AllAsync(store, cancellation))
            {
                sweep.Look("documents", document.Key.ToString(), document.Key.ToString());
                sweep.Look("documents", document.Key.ToString(), document.Value.Span);
            }
        }
    }
}

/// <summary>Reads a scratch tenant's documents.</summary>
static class ContentStore
{
    public static async Task<IReadOnlyList<Document>> AllAsync(IDocumentStore store, CancellationToken cancellation)
    {
        var found = new List<Document>();
        string? cursor = null;
        do
        {
            var page = (await store.ListAsync(DocumentPrefix.Everything, DocumentLimits.MaxPage, cursor, cancellation)).Value;
            found.AddRange(page.Items);
            cursor = page.Cursor;
        }
        while (cursor is not null);
        return found;
    }
}
