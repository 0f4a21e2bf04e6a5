using System.Diagnostics.CodeAnalysis;

namespace Outrigger.Server.Tenancy;

/// <summary>Id of an installation of an app in a site: <c>ari:cloud:ecosystem::installation/</c> and a lower-case UUID. A reinstall gets a new one.</summary>
readonly record struct InstallationId
{
    readonly string? value;

    InstallationId(string value) => this.value = value;

    public string Value => value ?? throw new InvalidOperationException("An unset installation id has no value.");

    public static bool TryParse([NotNullWhen(true)] string? text, out InstallationId installation)
    {
        var fits = Ari.Is(text, "ari:cloud:ecosystem::installation/");
        installation = fits && text is not null ? new InstallationId(text) : default;
        return fits;
    }
}
