using System.Text.Json;
using System.Text.Json.Serialization;
using Outrigger.Apps.Cloning;
using Outrigger.Core.Errors;

namespace Outrigger.Apps.Protocol;

/// <summary>A person's last choices, wherever they are kept.</summary>
public interface IPreferencesRemote
{
    Task<Outcome<ClonerPreferences>> LoadAsync(CancellationToken cancellation);

    Task<Outcome<ClonerPreferences>> SaveAsync(ClonerPreferences preferences, CancellationToken cancellation);
}

/// <summary>Keeps preferences on our own server.</summary>
public sealed class PreferencesRemote(IRemote remote) : IPreferencesRemote
{
    const string Path = "/api/cloner/preferences";

    public Task<Outcome<ClonerPreferences>> LoadAsync(CancellationToken cancellation) => AskAsync("GET", null, cancellation);

    public Task<Outcome<ClonerPreferences>> SaveAsync(ClonerPreferences preferences, CancellationToken cancellation) =>
        AskAsync("PUT", JsonSerializer.Serialize(preferences, PreferencesJson.Default.ClonerPreferences), cancellation);

    async Task<Outcome<ClonerPreferences>> AskAsync(string method, string? body, CancellationToken cancellation)
    {
        try
        {
            var answer = await remote.InvokeAsync(method, Path, body, cancellation);
            return answer.Status switch
            {
                200 => JsonSerializer.Deserialize(answer.Body, PreferencesJson.Default.ClonerPreferences) ?? new ClonerPreferences(),
                204 or 404 => new ClonerPreferences(),
                401 or 403 => new Problem(ErrorCode.Unauthorized, "Your last choices could not be kept: the server does not know you.", "Open the app again."),
                _ => new Problem(ErrorCode.Unavailable, $"Your last choices could not be kept: the server answered {answer.Status}."),
            };
        }
        catch (RemoteException lost)
        {
            return new Problem(ErrorCode.Unavailable, $"Your last choices could not be kept: {lost.Message}");
        }
        catch (JsonException)
        {
            return new Problem(ErrorCode.ContractBroken, "Your last choices could not be read.");
        }
    }
}

/// <summary>Keeps preferences nowhere; for a host without a server.</summary>
public sealed class NoPreferences : IPreferencesRemote
{
    public Task<Outcome<ClonerPreferences>> LoadAsync(CancellationToken cancellation) => Task.FromResult<Outcome<ClonerPreferences>>(new ClonerPreferences());

    public Task<Outcome<ClonerPreferences>> SaveAsync(ClonerPreferences preferences, CancellationToken cancellation) =>
        Task.FromResult<Outcome<ClonerPreferences>>(preferences);
}

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ClonerPreferences))]
sealed partial class PreferencesJson : JsonSerializerContext;
