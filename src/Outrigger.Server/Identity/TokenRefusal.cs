namespace Outrigger.Server.Identity;

/// <summary>Why a token was not believed. For the log only: the caller always gets the same answer.</summary>
enum TokenRefusal
{
    /// <summary>It was believed.</summary>
    None,
    Absent,
    SeveralHeaders,
    Scheme,
    Size,
    Segments,
    Encoding,
    HeaderJson,
    HeaderMember,
    Algorithm,
    TokenType,
    KeyName,
    PayloadJson,
    Issuer,
    Audience,
    OtherApp,
    Times,
    Expired,
    NotYet,
    Lifetime,
    Claims,
    IsolatedCloud,
    UnknownKey,
    Signature,

    /// <summary>No key was ever read from the site: not the caller's fault.</summary>
    KeysUnavailable,
}
