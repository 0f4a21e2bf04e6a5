using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Outrigger.Core.Errors;
using Outrigger.Trust.Incidents;

namespace Outrigger.Server.Incidents;

/// <summary>Where reports go.</summary>
interface IIntake
{
    Task<Outcome<IncidentReport>> FileAsync(IncidentReport report, CancellationToken cancellation);

    /// <summary>Null where there is none.</summary>
    Task<Outcome<IncidentReport?>> FindAsync(string receipt, CancellationToken cancellation);
}

/// <summary>
/// Where the control's own test reports go: through the same form, then into memory, counted nowhere. Only who has a key that is made
/// anew with each start, and that nothing shows, gets there.
/// </summary>
sealed class ScratchIntake : IIntake
{
    const string Header = "X-Outrigger-Probe";

    // A test report is looked up at once, so that the last few are enough.
    const int Kept = 8;

    readonly string key = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));
    readonly ConcurrentQueue<IncidentReport> reports = new();

    public Task<Outcome<IncidentReport>> FileAsync(IncidentReport report, CancellationToken cancellation)
    {
        reports.Enqueue(report);
        while (reports.Count > Kept)
        {
            reports.TryDequeue(out _);
        }

        return Task.FromResult<Outcome<IncidentReport>>(report);
    }

    public Task<Outcome<IncidentReport?>> FindAsync(string receipt, CancellationToken cancellation) =>
        Task.FromResult(Outcome.Ok(reports.FirstOrDefault(report => report.Receipt == receipt)));

    public void Mark(HttpRequestMessage request) => request.Headers.Add(Header, key);

    public bool IsMeant(HttpRequest request) => request.Headers[Header] is [{ } sent]
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(sent)), SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
