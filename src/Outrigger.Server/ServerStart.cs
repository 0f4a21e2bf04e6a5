using Outrigger.Core.Errors;

namespace Outrigger.Server;

/// <summary>What came of starting a server: a host, or every problem that keeps it from starting (exit code 2).</summary>
public sealed record ServerStart(ServerHost? Host, IReadOnlyList<Problem> Problems);
