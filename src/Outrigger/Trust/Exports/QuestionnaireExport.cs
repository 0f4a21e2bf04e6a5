using System.Text;
using System.Text.Json.Nodes;
using Outrigger.Trust.Promises;

namespace Outrigger.Trust.Exports;

/// <summary>Answers to what customers' security departments ask, each with the promises that say so and their states.</summary>
static class QuestionnaireExport
{
    /// <summary>As Markdown.</summary>
    public static string Markdown(JsonNode policy)
    {
        var text = new StringBuilder($"# Security questionnaire\n\nPolicy {policy["version"]}, asked at {policy["at"]} of a server hosted as “{policy["host"]}” with the core in “{policy["core"]}”.\n");
        foreach (var question in Statements.BuiltIn.Questions)
        {
            text.Append($"\n## {question.Asked}\n\n{question.Answer}\n\n");
            question.Promises.ToList().ForEach(id => text.Append($"- {id}: {State(policy, id)}\n"));
        }

        return text.ToString();
    }

    /// <summary>As CSV (RFC 4180): question, answer, promises with their states.</summary>
    public static string Csv(JsonNode policy) => string.Concat(
        Statements.BuiltIn.Questions
            .Select(question => (string[])[question.Asked, question.Answer, string.Join("; ", question.Promises.Select(id => $"{id} {State(policy, id)}"))])
            .Prepend(["question", "answer", "promises"])
            .Select(row => string.Join(',', row.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\r\n"));

    internal static string State(JsonNode policy, string id) => policy["promises"]?.AsArray().FirstOrDefault(promise => promise?["id"]?.GetValue<string>() == id)?["state"]?.GetValue<string>() switch
    {
        "kept" => "kept",
        "notApplicable" => "does not apply here",
        _ => "broken",
    };
}
