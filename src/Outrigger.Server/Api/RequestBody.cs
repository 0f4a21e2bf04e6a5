namespace Outrigger.Server.Api;

/// <summary>What an endpoint reads. Each that takes a body says so, and a test walks what the shape can hold.</summary>
sealed record RequestBody(Type Shape);
