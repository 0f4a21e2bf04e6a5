namespace Outrigger.Server.Hosting;

/// <summary>What was answered.</summary>
sealed record OutboundAnswer(int Status, byte[] Body);
