using System.Text.Json;
using System.Text.Json.Serialization;

namespace Outrigger.Trust.Promises;

/// <summary>JSON of the policy's files: closed and exact, so that a member misspelt is seen when it is built.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(PolicyFrame))]
[JsonSerializable(typeof(Promise))]
[JsonSerializable(typeof(RequirementList))]
[JsonSerializable(typeof(CertificateList))]
[JsonSerializable(typeof(DutyList))]
[JsonSerializable(typeof(ResidencyList))]
[JsonSerializable(typeof(RuntimeReleases))]
[JsonSerializable(typeof(QuestionList))]
sealed partial class PolicyJson : JsonSerializerContext;
