using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Outrigger.Server.Trust;
using Outrigger.Server.Trust.Page;
using Outrigger.Trust.Controls;
using Outrigger.Trust.Promises;
using Outrigger.Trust.Proving;

namespace Outrigger.Trust;

/// <summary>
/// The scratch server behind the demo's "break it". It is started when somebody first looks, asks all its controls once, and is started
/// again without a protection, with the evidence so far, when somebody removes one.
/// </summary>
sealed class DemoStage(TimeProvider time) : ITrustStage, IAsyncDisposable
{
    readonly SemaphoreSlim gate = new(1, 1);
    readonly string token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
    ScratchInstance? instance;
    string? removed;

    public async Task<string> PageAsync(CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            var shown = instance ?? await RaiseAsync();
            return TrustPage.Write(shown.Server.Services.GetRequiredService<TrustViews>().Now(details: false) with { Stage = new(token, removed, Choices()) });
        }
        finally
        {
            gate.Release();
        }
    }

    public async Task<bool> ChangeAsync(string token, string control, CancellationToken cancellation)
    {
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(this.token))
            || (control.Length > 0 && Choices().All(choice => choice.Control != control)))
        {
            return false;
        }

        await gate.WaitAsync(cancellation);
        try
        {
            await ReplaceAsync(control.Length == 0 ? null : control);
            return true;
        }
        finally
        {
            gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (instance is not null)
        {
            await instance.DisposeAsync();
        }

        gate.Dispose();
    }

    // A visitor who goes away must not leave half a stage: none of this listens to his request.
    async Task<ScratchInstance> RaiseAsync()
    {
        instance = await ScratchInstance.StartAsync(Protections.All, time, CancellationToken.None);
        await instance.Server.Services.GetRequiredService<TrustDesk>().AskAllAsync(CancellationToken.None);
        return instance;
    }

    async Task ReplaceAsync(string? control)
    {
        var before = instance ?? await RaiseAsync();
        var asked = control ?? removed;
        instance = await before.RestartAsync(control is null ? Protections.All : Protections.Without(control), time);
        removed = control;
        var desk = instance.Server.Services.GetRequiredService<TrustDesk>();
        foreach (var each in desk.Controls.Where(each => each.Name == asked))
        {
            await desk.AskAsync(each, CancellationToken.None);
        }
    }

    static IReadOnlyList<(string Control, string Title)> Choices() =>
    [
        .. Policy.BuiltIn.Promises
            .SelectMany(promise => promise.Controls.Select(control => (Control: control, promise.Title)))
            .DistinctBy(choice => choice.Control)
            .OrderBy(choice => choice.Control, StringComparer.Ordinal),
    ];
}
