using System.Diagnostics.CodeAnalysis;

namespace Outrigger.Server.Tenancy;

/// <summary>Id of an app: <c>ari:cloud:ecosystem::app/</c> and a lower-case UUID.</summary>
readonly record struct AppId
{
    readonly string? value;

    AppId(string value) => this.value = value;

    public string Value => value ?? throw new InvalidOperationException("An unset app id has no value.");

    public static bool TryParse([NotNullWhen(true)] string? text, out AppId app)
    {
        var fits = Ari.Is(text, "ari:cloud:ecosystem::app/");
        app = fits && text is not null ? new AppId(text) : default;
        return fits;
    }
}
