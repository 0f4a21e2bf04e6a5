using System.Text;
using System.Xml.Linq;
using Outrigger.Apps.Cloning;
using Outrigger.Apps.Tests.BadInput;
using Outrigger.Apps.Tests.Cloning;

namespace Outrigger.Apps.Tests.StoredBodies;

/// <summary>Generated storage format with variables in every kind of place, cloned over HTTP and compared as an XML parser reads it.</summary>
public sealed class GeneratedBodiesTests
{
    static readonly string[] Values = ["plain", "a < b & c", "]]>", "<![CDATA[", "\"'", "😀 שלום", "&amp;", "{{x0}}", "</p>"];

    [Fact]
    public async Task Every_clone_holds_its_rows_values_and_nothing_else_changed()
    {
        await using var world = await ClonerWorld.StartAsync();
        await using var core = new Asker(world);
        for (var seed = 1; seed <= 25; seed++)
        {
            var random = new Random(seed);
            var (body, variables) = Generate(random);
            var rows = Enumerable.Range(1, 3).Select(_ => Enumerable.Range(0, variables).Select(_ => Values[random.Next(Values.Length)]).ToList()).ToList();
            var csv = new StringBuilder("title").AppendJoin("", Enumerable.Range(0, variables).Select(n => $",x{n}")).Append('\n');
            foreach (var (row, index) in rows.Select((row, index) => (row, index)))
            {
                csv.Append($"Seed {seed} row {index}").AppendJoin("", row.Select(value => $",\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")).Append('\n');
            }

            var run = (await core.StartAsync(ClonerWorld.CsvDraft(world.Template(body, $"Template {seed}"), csv.ToString()))).Progress.RunId;
            await core.FinishAsync(run);
            var report = await core.ReportAsync(run);
            Assert.All(report.Rows, row => Assert.True(row.Fidelity == Fidelity.Same, $"seed {seed}: {string.Join("; ", row.Differences)}"));
            foreach (var (row, index) in rows.Select((row, index) => (row, index)))
            {
                var expected = Read(body);
                Fill(expected, row);
                Assert.True(XNode.DeepEquals(expected, Read(world.Page($"Seed {seed} row {index}").Body)), $"seed {seed}, row {index}:\n{expected}\n{Read(world.Page($"Seed {seed} row {index}").Body)}");
            }
        }
    }

    /// <summary>Puts the values in with the XML library, which escapes in its own way.</summary>
    static void Fill(XElement root, IReadOnlyList<string> values)
    {
        foreach (var element in root.DescendantsAndSelf())
        {
            foreach (var attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
            {
                attribute.Value = Filled(attribute.Value, values);
            }
        }

        foreach (var text in root.DescendantNodes().OfType<XText>().ToList())
        {
            text.Value = Filled(text.Value, values);
        }
    }

    // In one pass: a value may look like a variable.
    static string Filled(string text, IReadOnlyList<string> values) =>
        System.Text.RegularExpressions.Regex.Replace(text, @"\{\{x(\d+)\}\}", match => values[int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)]);

    static XElement Read(string body)
    {
        var root = XElement.Parse($"<x xmlns:ac=\"ac\" xmlns:ri=\"ri\">{body}</x>", LoadOptions.PreserveWhitespace);
        root.Descendants().Attributes(XName.Get("macro-id", "ac")).Remove();

        // Neighbouring text and CDATA are one text: how they are divided says nothing.
        foreach (var element in root.DescendantsAndSelf().Where(element => element.Nodes().OfType<XText>().Skip(1).Any() || element.Nodes().OfType<XCData>().Any()).ToList())
        {
            var nodes = new List<object>();
            foreach (var node in element.Nodes())
            {
                if (node is XText text && nodes is [.., string before])
                {
                    nodes[^1] = before + text.Value;
                }
                else
                {
                    nodes.Add(node is XText alone ? alone.Value : node);
                }
            }

            element.ReplaceNodes(nodes);
        }

        return root;
    }

    static (string Body, int Variables) Generate(Random random)
    {
        var body = new StringBuilder();
        var variables = 0;
        for (var count = random.Next(2, 9); count > 0; count--)
        {
            Block(random, body, ref variables, depth: 0);
        }

        // At least one, so that the body is sent and not only copied.
        body.Append("<p>").Append(Variable(ref variables)).Append("</p>");
        return (body.ToString(), variables);
    }

    static void Block(Random random, StringBuilder body, ref int variables, int depth)
    {
        switch (random.Next(depth > 3 ? 4 : 7))
        {
            case 0: body.Append("<p>before ").Append(Variable(ref variables)).Append(" after &amp; more</p>"); break;
            case 1: body.Append("<p class=\"c-").Append(Variable(ref variables)).Append("\" style='color: red'>same<br/></p>"); break;
            case 2: body.Append("<ac:structured-macro ac:name=\"code\" ac:macro-id=\"").Append(random.Next()).Append("\"><ac:parameter ac:name=\"title\">").Append(Variable(ref variables)).Append("</ac:parameter><ac:plain-text-body><![CDATA[if (a < b) ").Append(Variable(ref variables)).Append("]]></ac:plain-text-body></ac:structured-macro>"); break;
            case 3: body.Append("<p><ac:link><ri:page ri:content-title=\"").Append(Variable(ref variables)).Append("\" /><ac:plain-text-link-body><![CDATA[link]]></ac:plain-text-link-body></ac:link></p>"); break;
            case 4: body.Append("<table><tbody><tr><td>"); Block(random, body, ref variables, depth + 1); body.Append("</td></tr></tbody></table>"); break;
            case 5: body.Append("<ac:structured-macro ac:name=\"panel\"><ac:rich-text-body>"); Block(random, body, ref variables, depth + 1); body.Append("</ac:rich-text-body></ac:structured-macro>"); break;
            default: body.Append("<ul><li>"); Block(random, body, ref variables, depth + 1); body.Append("</li><li>fixed</li></ul>\n"); break;
        }
    }

    static string Variable(ref int variables) => $"{{{{x{variables++}}}}}";
}
