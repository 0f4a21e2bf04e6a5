using System.Text;
using Outrigger.Core.Errors;
using Outrigger.Storage.Keys;

namespace Outrigger.Server.Hosting;

/// <summary>
/// Whose a folder of state is: the file <c>role</c> names the apps of the one service that uses it, <c>all</c> for the service of all.
/// A service never opens another's folder, so that what one of them holds is out of the others' reach.
/// </summary>
static class StateRole
{
    const string FileName = "role";
    const string All = "all";

    /// <summary>Takes a folder for a service where it is nobody's.</summary>
    /// <returns>Null where it is this service's; else why it is not to be used.</returns>
    public static Problem? Claim(string stateDirectory, IReadOnlyList<string> onlyApps)
    {
        var role = onlyApps.Count == 0 ? All : string.Join('+', onlyApps.Distinct().Order(StringComparer.Ordinal));
        var path = Path.Join(stateDirectory, FileName);
        try
        {
            // One that was used before there were roles is of the service of all.
            PrivateFile.CreateOnce(path, () => Encoding.ASCII.GetBytes(HoldsTenants(stateDirectory) ? All : role));
            var owner = File.ReadAllText(path).Trim();
            return owner == role ? null
                : new(ErrorCode.BadUsage, $"The state folder belongs to the service of '{owner}', and this is the service of '{role}'.", "Give --data with a folder of its own.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new(ErrorCode.BadUsage, $"The state folder cannot be used: {exception.Message}", "Give a folder that this account may write.");
        }
    }

    static bool HoldsTenants(string stateDirectory) =>
        Path.Join(stateDirectory, "tenants") is var tenants && Directory.Exists(tenants) && Directory.EnumerateFiles(tenants).Any();
}
