using System.Text.RegularExpressions;

namespace Outrigger.Architecture.Tests.HostileCases;

/// <summary>Finds in the sources which tests make which cases.</summary>
static partial class CasesInTests
{
    /// <summary>Names of the test classes, and of the ui's test files, by the number of the case.</summary>
    public static ILookup<string, string> Find() =>
        SourceTree.Files("tests", ".cs").Where(file => file.EndsWith("Tests.cs", StringComparison.Ordinal) || file.EndsWith("Specification.cs", StringComparison.Ordinal))
            .SelectMany(file => InCSharp(File.ReadAllText(file)).Select(number => (number, Name: Path.GetFileNameWithoutExtension(file))))
            .Concat(SourceTree.Files("ui/src", ".ts", ".tsx").Where(file => file.Contains(".test.", StringComparison.Ordinal))
                .SelectMany(file => InTypeScript(File.ReadAllText(file)).Select(number => (number, Name: Path.GetFileName(file)))))
            .Distinct()
            .OrderBy(found => found.Name, StringComparer.Ordinal)
            .ToLookup(found => found.number, found => found.Name);

    /// <summary>Numbers in <c>[Case("T05", "T06")]</c>, and rows of a theory whose first text begins with one: <c>{ "J05 key id unknown", … }</c>.</summary>
    public static IEnumerable<string> InCSharp(string source) =>
        Attribute().Matches(source).SelectMany(match => Number().Matches(match.Value)).Concat(Row().Matches(source).SelectMany(match => Number().Matches(match.Value))).Select(match => match.Value);

    /// <summary>Numbers at the beginning of a test's title: <c>it('X01 X04 a summary …</c>.</summary>
    public static IEnumerable<string> InTypeScript(string source) =>
        Title().Matches(source).SelectMany(match => Number().Matches(match.Value)).Select(match => match.Value);

    [GeneratedRegex(@"^\s*\[Case\([^)]*\)\]", RegexOptions.Multiline)]
    private static partial Regex Attribute();

    [GeneratedRegex(@"^\s*(\{ |\[InlineData\()""[A-Z]\d\d ", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"\b(it|test)(\.each\([^)]*\))?\(\s*['""`](?:[A-Z]\d\d )+")]
    private static partial Regex Title();

    [GeneratedRegex(@"[A-Z]\d\d")]
    private static partial Regex Number();
}
