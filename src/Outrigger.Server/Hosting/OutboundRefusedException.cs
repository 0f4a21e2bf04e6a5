namespace Outrigger.Server.Hosting;

/// <summary>Carries a refusal through the HTTP client, which knows exceptions only. It never leaves the gateway.</summary>
sealed class OutboundRefusedException(OutboundRefusal refusal) : IOException("The server does not connect there.")
{
    public OutboundRefusal Refusal => refusal;
}
