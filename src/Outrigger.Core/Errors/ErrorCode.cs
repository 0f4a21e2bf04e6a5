using System.Text.Json;
using System.Text.Json.Serialization;

namespace Outrigger.Core.Errors;

/// <summary>Writes enum members in camel case, for source-generated contexts.</summary>
public sealed class CamelCaseEnum<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;

/// <summary>
/// Every way an expected operation can end badly. One list for server, terminal and ui;
/// <see cref="ErrorTable"/> says what each means for a status, an exit code and a person.
/// </summary>
[JsonConverter(typeof(CamelCaseEnum<ErrorCode>))]
public enum ErrorCode
{
    // What a product or a server answered.
    Unauthorized,
    MissingScope,
    Forbidden,
    NotFound,
    Conflict,
    TitleTaken,
    Invalid,
    TooLarge,
    RateLimited,
    Unavailable,
    ContractBroken,
    OutcomeUnknown,
    Cancelled,
    Internal,

    // What is wrong with what a person gave.
    BadUsage,
    RowsMissing,
    RowsTooMany,
    RowsUnreadable,
    TitleEmpty,
    TitleTooLong,
    TitleCharacters,
    TitleDuplicate,
    VariableMissing,
    VariableUnknown,
    VariableType,
    VariableBroken,
    LabelInvalid,
    PersonUnknown,
    ParentElsewhere,
    TemplateUnreadable,
    TemplateDraft,
    TemplateMalformed,
    TemplateTooLarge,
    DestinationForbidden,
    EditedSince,
    RunUnknown,
    PresetInvalid,
    ReceiverInactive,
    ReceiverForbidden,
    ReceiverSelf,
    IssueGone,
    IssuePending,
    HandoffClosed,
    ServiceProject,
    QueueFull,
    WorkLimit,
    NoteEmpty,
    NoteTooLong,
    TeamInvalid,
    ReportBroken,
    ReportClosed,

    // What deserves a look and stops nothing.
    ReferenceFollowsPlace,
    FidelityDiffers,
}
