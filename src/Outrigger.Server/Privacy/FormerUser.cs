namespace Outrigger.Server.Privacy;

/// <summary>What stands where the account id of a person stood whose data was erased and whose work others go on with.</summary>
static class FormerUser
{
    /// <summary>An account id by its letters, and nobody's.</summary>
    public const string Id = "former-user";

    /// <summary>Whether it is a person's: this one is not, nor is the word that Atlassian's products use for somebody they do not know.</summary>
    public static bool IsPerson(string account) => account is not (Id or "unknown" or "");
}
