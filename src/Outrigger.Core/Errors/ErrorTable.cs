namespace Outrigger.Core.Errors;

/// <summary>What one <see cref="ErrorCode"/> means on each surface.</summary>
/// <param name="HttpStatus">Status a server answers with.</param>
/// <param name="ExitCode">Exit code of the executable: 1 some rows failed, 2 bad usage, 3 not authorised, 4 interrupted and resumable.</param>
/// <param name="Stops">True when a plan with this finding must not start.</param>
/// <param name="Title">Short name for a heading or a filter.</param>
public sealed record ErrorMeaning(int HttpStatus, int ExitCode, bool Stops, string Title);

/// <summary>The one error table of server, terminal and ui.</summary>
public static class ErrorTable
{
    /// <summary>The meaning of a code. The switch is over every name, so a new code without a meaning does not build.</summary>
    public static ErrorMeaning Of(ErrorCode code) => code switch
    {
        ErrorCode.Unauthorized => new(401, 3, true, "Not signed in"),
        ErrorCode.MissingScope => new(403, 3, true, "Scope missing"),
        ErrorCode.Forbidden => new(403, 3, true, "Not allowed"),
        ErrorCode.NotFound => new(404, 1, true, "Not found"),
        ErrorCode.Conflict => new(409, 1, true, "Changed meanwhile"),
        ErrorCode.TitleTaken => new(409, 1, true, "Title taken"),
        ErrorCode.Invalid => new(400, 1, true, "Refused"),
        ErrorCode.TooLarge => new(413, 1, true, "Too large"),
        ErrorCode.RateLimited => new(429, 4, true, "Rate limited"),
        ErrorCode.Unavailable => new(503, 4, true, "Not reachable"),
        ErrorCode.ContractBroken => new(502, 1, true, "Unexpected answer"),
        ErrorCode.OutcomeUnknown => new(502, 4, true, "Outcome unknown"),
        ErrorCode.Cancelled => new(499, 4, true, "Cancelled"),
        ErrorCode.Internal => new(500, 1, true, "Internal error"),
        ErrorCode.BadUsage => new(400, 2, true, "Bad usage"),
        ErrorCode.RowsMissing => new(400, 2, true, "No rows"),
        ErrorCode.RowsTooMany => new(400, 2, true, "Too many rows"),
        ErrorCode.RowsUnreadable => new(400, 2, true, "Rows unreadable"),
        ErrorCode.TitleEmpty => new(400, 2, true, "Title empty"),
        ErrorCode.TitleTooLong => new(400, 2, true, "Title too long"),
        ErrorCode.TitleCharacters => new(400, 2, true, "Title has forbidden characters"),
        ErrorCode.TitleDuplicate => new(400, 2, true, "Title twice in the list"),
        ErrorCode.VariableMissing => new(400, 2, true, "Variable not filled"),
        ErrorCode.VariableUnknown => new(400, 2, false, "Variable not used"),
        ErrorCode.VariableType => new(400, 2, true, "Value does not fit the variable"),
        ErrorCode.VariableBroken => new(400, 2, true, "Variable not readable"),
        ErrorCode.LabelInvalid => new(400, 2, true, "Label not valid"),
        ErrorCode.PersonUnknown => new(400, 2, true, "Person not found"),
        ErrorCode.ParentElsewhere => new(400, 2, true, "Parent in another space"),
        ErrorCode.TemplateUnreadable => new(404, 2, true, "Template not readable"),
        ErrorCode.TemplateDraft => new(400, 2, true, "Template is a draft"),
        ErrorCode.TemplateMalformed => new(400, 2, true, "Template not well-formed"),
        ErrorCode.TemplateTooLarge => new(413, 2, true, "Template too large"),
        ErrorCode.DestinationForbidden => new(403, 3, true, "No permission to create here"),
        ErrorCode.EditedSince => new(409, 1, false, "Edited since"),
        ErrorCode.RunUnknown => new(404, 2, true, "Run not known"),
        ErrorCode.PresetInvalid => new(400, 2, true, "Preset not valid"),
        ErrorCode.ReceiverInactive => new(400, 2, true, "Receiver is not active"),
        ErrorCode.ReceiverForbidden => new(403, 2, true, "Receiver may not see the issue"),
        ErrorCode.ReceiverSelf => new(400, 2, true, "Handed to yourself"),
        ErrorCode.IssueGone => new(404, 1, true, "Issue gone or restricted"),
        ErrorCode.IssuePending => new(409, 1, true, "A handoff is waiting"),
        ErrorCode.HandoffClosed => new(409, 1, true, "Already answered"),
        ErrorCode.ServiceProject => new(400, 2, true, "Service project"),
        ErrorCode.QueueFull => new(409, 1, true, "Queue is full"),
        ErrorCode.WorkLimit => new(409, 1, true, "Work limit reached"),
        ErrorCode.NoteEmpty => new(400, 2, true, "Note is empty"),
        ErrorCode.NoteTooLong => new(413, 2, true, "Note too long"),
        ErrorCode.TeamInvalid => new(400, 2, true, "Team not valid"),
        ErrorCode.ReportBroken => new(400, 2, true, "Report cannot be read"),
        ErrorCode.ReportClosed => new(409, 1, true, "Report not open"),
        ErrorCode.ReferenceFollowsPlace => new(200, 0, false, "Follows its new place"),
        ErrorCode.FidelityDiffers => new(200, 1, false, "Differs from the template"),
    };
}
