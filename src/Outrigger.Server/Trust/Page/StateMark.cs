using Outrigger.Trust.Controls;

namespace Outrigger.Server.Trust.Page;

/// <summary>A state as a shape and a word; the colour only repeats them.</summary>
static class StateMark
{
    public static string Class(PromiseState state) => state switch
    {
        PromiseState.Kept => "kept",
        PromiseState.Broken => "broken",
        PromiseState.NotApplicable => "not-here",
    };

    public static void Badge(Html html, PromiseState state)
    {
        html.Open("span", "badge " + Class(state));
        Icon(html, state);
        html.Text(Words.Of(state)).Raw("</span>");
    }

    public static void Icon(Html html, PromiseState state) => html.Raw(state switch
    {
        PromiseState.Kept => """<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><circle cx="8" cy="8" r="7.5"/><path d="M4.5 8.3 7 10.8l4.7-5.3"/></svg>""",
        PromiseState.Broken => """<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><rect x=".5" y=".5" width="15" height="15" rx="2.5"/><path d="m5 5 6 6m0-6-6 6"/></svg>""",
        PromiseState.NotApplicable => """<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><circle cx="8" cy="8" r="7.5"/><path d="M4.5 8h7"/></svg>""",
    });
}
