namespace Outrigger.Server.Trust;

/// <summary>A demo's stage: another, scratch server whose protections a visitor may remove. This server's own are out of its reach.</summary>
interface ITrustStage
{
    /// <summary>The scratch server's page with the form on it.</summary>
    Task<string> PageAsync(CancellationToken cancellation);

    /// <summary>Starts the scratch server anew without a protection, or with all of them.</summary>
    /// <param name="token">As the page gave it.</param>
    /// <param name="control">Whose protection is removed; empty for none.</param>
    /// <returns>False for another token or an unknown control: nothing was done.</returns>
    Task<bool> ChangeAsync(string token, string control, CancellationToken cancellation);
}
