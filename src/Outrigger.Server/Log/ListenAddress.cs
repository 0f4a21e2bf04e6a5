namespace Outrigger.Server.Log;

/// <summary>Where the server listens.</summary>
readonly record struct ListenAddress(Uri Address) : ISafe
{
    public override string ToString() => Address?.AbsoluteUri ?? "";
}
