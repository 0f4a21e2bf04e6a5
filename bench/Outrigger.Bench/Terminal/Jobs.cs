namespace Outrigger.Bench.Terminal;

/// <summary>The jobs that the terminal scenarios run; both templates have labels and attachments.</summary>
static class Jobs
{
    public const string Plain = "Onboarding";
    public const string WithVariables = "Onboarding plan for a new starter";

    public static string[] Of(string template, string templateId, string prefix, int pages)
    {
        string[] job = ["--template", templateId, "--pattern", $"{prefix}{{n:1..{pages}}}", "--attachments"];
        return template == WithVariables ? [.. job, .. Variables] : job;
    }

    static string[] Variables =>
    [
        "--var", "name=Ada Lovelace", "--var", "start=2027-01-04", "--var", "team=Research",
        "--var", "laptop=MacBook Pro 16, 64 GB", "--var", "manager=priya.raman@example.com",
    ];
}
