using Microsoft.AspNetCore.Http;
using Outrigger.Core.Errors;
using Outrigger.Site.Pages.Chrome;
using Outrigger.Site.Pages.Hosting;
using Outrigger.Site.Pages.Markup;

namespace Outrigger.Site.Pages.Screens;

/// <summary>What is not there or not for this person, and what to do about it.</summary>
static class ProblemScreen
{
    // Whether a page exists is not told to whom it is hidden from.
    public static PageAnswer PageMissing(PageCall call) => Missing(
        call, "This page is not here for you.", "It may have been deleted, or be restricted to others. Ask its author, or sign in as somebody else.");

    public static PageAnswer SpaceMissing(PageCall call) => Missing(
        call, "There is no such space, or you may not see it.", "Choose one of the spaces you may see, or sign in as somebody else.");

    public static PageAnswer Missing(PageCall call, string what, string todo) => new(StatusCodes.Status404NotFound, Shell.Page(call, "Not found", Html.Of($"""
        <div class="problem"><p class="problem-code">404</p><h1>{what}</h1><p class="lead">{todo}</p>
        <p class="problem-ways"><a class="button primary" href="/">Home</a><a class="button" href="{PageLinks.SignIn(call.Http.Request.Path + call.Http.Request.QueryString)}">Sign in as somebody else</a></p></div>
        """)));

    /// <summary>What is for others, such as administrators.</summary>
    public static PageAnswer Forbidden(PageCall call, string what) => Refused(call, new Problem(ErrorCode.Forbidden, what));

    /// <summary>What may not be seen, or is not there, with the status of the problem.</summary>
    public static PageAnswer Refused(PageCall call, Problem problem)
    {
        var status = ErrorTable.Of(problem.Code).HttpStatus;
        return new(status, Shell.Page(call, "Not for you", Html.Of($"""
            <div class="problem"><p class="problem-code">{status}</p><h1>{problem.Message}</h1><p class="lead">Sign in as somebody who may, or go back.</p>
            <p class="problem-ways"><a class="button primary" href="/">Home</a><a class="button" href="{PageLinks.SignIn(call.Http.Request.Path + call.Http.Request.QueryString)}">Sign in as somebody else</a></p></div>
            """)));
    }

    /// <summary>A form that another site sent.</summary>
    public static PageAnswer Foreign(ColourMode mode) => new(StatusCodes.Status403Forbidden, Shell.Bare(mode, "Refused", Html.Of($"""
        <div class="problem"><p class="problem-code">403</p><h1>This form came from another site.</h1><p class="lead">Open the page here and send it again.</p><p class="problem-ways"><a class="button primary" href="/">Home</a></p></div>
        """)));
}
