using Outrigger.Atlassian;
using Outrigger.Core.Errors;
using Outrigger.Server.Api.Calls;

namespace Outrigger.Server.Api.PivotReport.Settings;

/// <summary>Where the app's settings are kept.</summary>
interface IAppProperties
{
    /// <summary>The property's value as JSON; null where there is none. <see cref="ErrorCode.MissingScope"/> where the app may not ask.</summary>
    [RequiresScopes("read:app-data:jira", "read:app-system-token")]
    Task<Outcome<byte[]?>> ReadAsync(AppCall call, string key);

    /// <summary>Replaces the property.</summary>
    [RequiresScopes("write:app-data:jira", "read:app-system-token")]
    Task<Outcome<bool>> WriteAsync(AppCall call, string key, byte[] json);
}
