namespace Outrigger.Trust.Promises;

/// <summary>The lists that promises refer to, built in as the policy is.</summary>
public sealed record Statements
{
    static readonly Lazy<Statements> Loaded = new(() => new()
    {
        Requirements = PolicyFiles.Statement("statements/requirements.json", PolicyJson.Default.RequirementList),
        Certificates = PolicyFiles.Statement("statements/certificates.json", PolicyJson.Default.CertificateList).Hosts,
        Duties = PolicyFiles.Statement("statements/duties.json", PolicyJson.Default.DutyList).Duties,
        Residency = PolicyFiles.Statement("statements/residency.json", PolicyJson.Default.ResidencyList).Hosts,
        Runtime = PolicyFiles.Statement("statements/runtime.json", PolicyJson.Default.RuntimeReleases),
        Questions = PolicyFiles.Statement("statements/questions.json", PolicyJson.Default.QuestionList).Questions,
    });

    public static Statements BuiltIn => Loaded.Value;

    public required RequirementList Requirements { get; init; }

    public required IReadOnlyList<CertificateStatement> Certificates { get; init; }

    public required IReadOnlyList<Duty> Duties { get; init; }

    public required IReadOnlyList<Residency> Residency { get; init; }

    public required RuntimeReleases Runtime { get; init; }

    public required IReadOnlyList<Question> Questions { get; init; }
}

/// <summary>The marketplace's security requirements, in our own words.</summary>
/// <param name="Listed">Whether the apps are listed there, a sentence.</param>
public sealed record RequirementList(string Listed, IReadOnlyList<Requirement> Items);

/// <param name="Controls">Those whose answers meet it.</param>
public sealed record Requirement(string Id, string Sentence, IReadOnlyList<string> Controls);

public sealed record CertificateList(IReadOnlyList<CertificateStatement> Hosts);

/// <param name="Link">The host's own page, https; null where there is no such host.</param>
public sealed record CertificateStatement(HostKind Host, string Said, Uri? Link);

public sealed record DutyList(IReadOnlyList<Duty> Duties);

/// <summary>Who does a part of the work of keeping data safe.</summary>
/// <param name="Control">Which asks whether it is done, where the server does it; null elsewhere.</param>
public sealed record Duty(HostKind Host, string What, string Who, string? Control);

public sealed record ResidencyList(IReadOnlyList<Residency> Hosts);

/// <summary>Where data lies, and with whom.</summary>
public sealed record Residency(HostKind Host, string Where, string Provider, Uri? Link);

/// <summary>Releases of the runtime with their security updates, the latest first.</summary>
/// <param name="DatesFrom">How the dates were come by, a sentence.</param>
/// <param name="OverdueAfterDays">A later release may be out for so long before running on an earlier one is a breach.</param>
/// <param name="ListAgesAfterDays">A list looked up longer ago cannot tell.</param>
public sealed record RuntimeReleases(string DatesFrom, DateOnly LookedUp, int OverdueAfterDays, int ListAgesAfterDays, IReadOnlyList<RuntimeRelease> Releases);

public sealed record RuntimeRelease(Version Version, DateOnly Released);

public sealed record QuestionList(IReadOnlyList<Question> Questions);

/// <summary>A question that customers' security departments ask, and its answer.</summary>
/// <param name="Promises">Ids of the promises that say so.</param>
/// <param name="Marketplace">Whether the marketplace's tab on privacy and security asks it too.</param>
public sealed record Question(string Asked, string Answer, IReadOnlyList<string> Promises, bool Marketplace);
