using System.Text.Json.Serialization;
using Outrigger.Core.Errors;

namespace Outrigger.Trust.Promises;

/// <summary>Who hosts the apps and vouches for callers.</summary>
[JsonConverter(typeof(CamelCaseEnum<HostKind>))]
public enum HostKind
{
    /// <summary>The embedded site, on one computer.</summary>
    Embedded,

    /// <summary>A customer's own server beside Jira.</summary>
    Gateway,

    /// <summary>A container inside Atlassian's infrastructure.</summary>
    Container,

    /// <summary>A server outside Atlassian that Forge calls.</summary>
    Remote,

    /// <summary>A server outside Atlassian for a Connect installation.</summary>
    Connect,
}

/// <summary>Where the apps' core runs.</summary>
[JsonConverter(typeof(CamelCaseEnum<CorePlace>))]
public enum CorePlace
{
    Tab,
    Terminal,
    Hosted,
}

/// <summary>How a promise is kept in one place.</summary>
[JsonConverter(typeof(CamelCaseEnum<KeptHow>))]
public enum KeptHow
{
    Literally,

    /// <summary>Kept, but not word for word: a sentence says what is different.</summary>
    Differently,

    /// <summary>The line says nothing about this place: a sentence says why.</summary>
    NotApplicable,
}

/// <summary>How a promise is kept in one place, and the sentence that belongs to it.</summary>
/// <param name="Said">Null exactly where it is kept literally.</param>
public sealed record KeptAt(KeptHow How, string? Said = null);

/// <summary>A promise on each host.</summary>
public sealed record KeptByHost
{
    public required KeptAt Embedded { get; init; }

    public required KeptAt Gateway { get; init; }

    public required KeptAt Container { get; init; }

    public required KeptAt Remote { get; init; }

    public required KeptAt Connect { get; init; }

    public KeptAt On(HostKind host) => host switch
    {
        HostKind.Embedded => Embedded,
        HostKind.Gateway => Gateway,
        HostKind.Container => Container,
        HostKind.Remote => Remote,
        HostKind.Connect => Connect,
        _ => throw new ArgumentOutOfRangeException(nameof(host)),
    };
}

/// <summary>A promise with each core.</summary>
public sealed record KeptByCore
{
    public required KeptAt Tab { get; init; }

    public required KeptAt Terminal { get; init; }

    public required KeptAt Hosted { get; init; }

    public KeptAt With(CorePlace core) => core switch
    {
        CorePlace.Tab => Tab,
        CorePlace.Terminal => Terminal,
        CorePlace.Hosted => Hosted,
        _ => throw new ArgumentOutOfRangeException(nameof(core)),
    };
}
