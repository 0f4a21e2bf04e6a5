using Outrigger.Core.Documents;
using Outrigger.Core.Errors;
using Outrigger.Server.Api.Calls;
using Outrigger.Server.Api.PivotReport.Documents;

namespace Outrigger.Server.Api.PivotReport.Settings;

/// <summary>
/// Keeps settings in the server as well, which they must not be: what a scratch instance has whose protection was taken away, for the control
/// to find.
/// </summary>
sealed class PropertiesHere(IAppProperties jira) : IAppProperties
{
    public Task<Outcome<byte[]?>> ReadAsync(AppCall call, string key) => jira.ReadAsync(call, key);

    public async Task<Outcome<bool>> WriteAsync(AppCall call, string key, byte[] json)
    {
        await call.Store.PutAsync(DocumentKey.Of(PivotDocuments.Entry, key), DocumentVersion.None, json, call.Cancellation);
        return await jira.WriteAsync(call, key, json);
    }
}
