namespace Outrigger.Server.Hosting;

/// <summary>Why the gateway let nothing out, or nothing in.</summary>
enum OutboundRefusal
{
    /// <summary>Another scheme, host or port than those of the list; also an address that is not absolute.</summary>
    NotOnList,

    /// <summary>A user or a password in the address: what stands before the <c>@</c> reads like a host and is none.</summary>
    Credentials,

    /// <summary>The name has no address.</summary>
    NoAddress,

    /// <summary>One of the addresses of the name is not on the public internet.</summary>
    PrivateAddress,

    /// <summary>The answer sends elsewhere, and nobody goes there.</summary>
    Redirect,

    /// <summary>Headers or body of the answer are longer than what was asked for can be.</summary>
    TooLarge,

    /// <summary>The answer is compressed, which was not asked for: what it grows to is not known.</summary>
    Compressed,

    /// <summary>The whole answer was not there in time.</summary>
    TooSlow,
}
