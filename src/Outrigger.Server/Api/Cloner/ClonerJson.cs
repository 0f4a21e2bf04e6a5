using System.Text.Json;
using System.Text.Json.Serialization;
using Outrigger.Apps.Cloning;
using Outrigger.Server.Hosting;

namespace Outrigger.Server.Api.Cloner;

/// <summary>JSON of the cloner's endpoints: closed, so that private data cannot arrive by accident.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.Strict,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    MaxDepth = 8,
    Converters = [typeof(ExactEnum<RowSource>), typeof(ExactEnum<ConflictRule>)])]
[JsonSerializable(typeof(ClonerPreferences))]
sealed partial class ClonerJson : JsonSerializerContext;
