using Microsoft.AspNetCore.Http;
using Outrigger.Site.Jira.Model;
using Outrigger.Site.Pages.Hosting;
using Outrigger.Site.Pages.Screens;

namespace Outrigger.Site.Jira.Screens;

/// <summary>What a person does to an issue on its page. Each form leads back to it.</summary>
static class IssueForms
{
    public static PageAnswer Comment(PageCall call, IFormCollection form) => On(call, JiraPermission.AddComments, issue =>
    {
        var text = form["text"].ToString().Trim();
        var comment = text.Length == 0 ? null : call.Jira.AddComment(issue.Id, new NewComment(call.User.AccountId, AdfText.Document(text)));
        return PageAnswer.SeeOther(comment is null ? JiraLinks.Issue(issue) : $"{JiraLinks.Comment(issue, comment.Id)}#comment-{comment.Id}");
    });

    public static PageAnswer Assign(PageCall call, IFormCollection form) => On(call, JiraPermission.AssignIssues, issue =>
    {
        var account = form["account"].ToString();
        if (account.Length == 0 || (call.State.User(account) is { } person && call.Jira.IsAssignable(person, issue)))
        {
            call.Jira.Assign(issue.Id, account.Length == 0 ? null : account, call.User.AccountId);
        }

        return PageAnswer.SeeOther(JiraLinks.Issue(issue));
    });

    public static PageAnswer Transition(PageCall call, IFormCollection form) => On(call, JiraPermission.TransitionIssues, issue =>
    {
        call.Jira.Transition(issue.Id, form["transition"].ToString(), call.User.AccountId);
        return PageAnswer.SeeOther(JiraLinks.Issue(issue));
    });

    static PageAnswer On(PageCall call, string permission, Func<Issue, PageAnswer> act)
    {
        if (IssueScreen.Visible(call, call.Route("key")) is not { } issue)
        {
            return IssueScreen.Missing(call);
        }

        // The page offers the form to those who may; whoever sends it all the same gets the page back as it is.
        return call.Jira.May(call.User, permission, issue) ? act(issue) : PageAnswer.SeeOther(JiraLinks.Issue(issue));
    }
}
