namespace Outrigger.Server.Identity;

/// <summary>Why the site's signing keys could not be read.</summary>
enum KeysFault
{
    NoAnswer,
    NotAKeySet,
}
