namespace Outrigger.Server.Operators;

/// <summary>Marks an endpoint that answers on the operators' listener and nowhere else; one without it answers on the public listener only.</summary>
sealed class OperatorEndpoint;
