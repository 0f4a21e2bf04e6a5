using Outrigger.Atlassian.StorageFormat;
using Outrigger.Core.Errors;
using Outrigger.Testing;

namespace Outrigger.Atlassian.Tests.StorageFormat;

/// <summary>Bodies that nobody on this project wrote.</summary>
public sealed class SampleTests
{
    [SharedFact]
    public void Every_sample_is_read_to_the_end_exactly_when_an_xml_parser_can()
    {
        var seen = 0;
        foreach (var (name, body) in StorageSamples.All())
        {
            seen++;
            var outcome = StorageTemplate.Parse(body);
            Assert.True(StorageXml.IsWellFormed(body) == outcome.IsOk, $"{name}: {outcome.Problem?.Message}");
            Assert.True(outcome.IsOk || outcome.Problem?.Code == ErrorCode.TemplateMalformed);
        }

        Assert.True(seen >= 160, $"only {seen} samples");
    }

    [SharedFact]
    public void Every_sample_is_filled_byte_for_byte()
    {
        foreach (var (name, body) in StorageSamples.All().Where(sample => StorageXml.IsWellFormed(sample.Body)))
        {
            var template = StorageTemplate.Parse(body).Value;
            Assert.True(template.Problems.Count == 0, name);
            Assert.Equal(body, template.Fill(placeholder => new VariableValue.Text(placeholder.Text)).Value);
        }
    }

    [SharedFact]
    public void Every_sample_with_a_variable_at_its_ends_differs_in_nothing_else()
    {
        foreach (var (_, body) in StorageSamples.All().Where(sample => StorageXml.IsWellFormed(sample.Body)))
        {
            var filled = StorageTemplate.Parse($"<p>{{{{a}}}}</p>{body}<p>{{{{a}}}}</p>").Value.Fill(_ => new VariableValue.Text("&")).Value;
            Assert.Equal($"<p>&amp;</p>{body}<p>&amp;</p>", filled);
        }
    }

    [SharedFact]
    public void Every_sample_equals_itself_and_its_canonical_rewriting()
    {
        foreach (var (name, body) in StorageSamples.All().Where(sample => StorageXml.IsWellFormed(sample.Body)))
        {
            var respelt = body.Replace("&nbsp;", "\u00A0").Replace("&eacute;", "é").Replace("ac:macro-id=\"", "ac:macro-id=\"other-").Replace(" />", "/>");
            Assert.True(StorageComparison.Differences(body, respelt) is [], name + ": " + string.Join("; ", StorageComparison.Differences(body, respelt)));
            Assert.True(StorageComparison.Differences(body, body + " ") is not [] || body.Length == 0, name);
        }
    }

    [SharedFact]
    public void Every_sample_differs_after_any_one_change_of_its_text_attributes_or_structure()
    {
        var changes = 0;
        foreach (var (name, body) in StorageSamples.All().Where(sample => StorageXml.IsWellFormed(sample.Body)))
        {
            foreach (var mutated in StorageMutations.Of(body, seed: name.Length, most: 12))
            {
                changes++;
                var differences = StorageComparison.Differences(body, mutated.Body);
                Assert.True(differences.Count > 0, $"{name}: {mutated.What} went unnoticed");
                Assert.All(differences, difference => Assert.InRange(difference.Length, 1, 260));
            }
        }

        Assert.True(changes > 500, $"only {changes} changes were tried");
    }

    [SharedFact]
    public void Every_sample_survives_audit_and_rewriting_well_formed()
    {
        foreach (var (name, body) in StorageSamples.All().Where(sample => StorageXml.IsWellFormed(sample.Body)))
        {
            Assert.NotNull(StorageAudit.References(body, "1"));
            var rewritten = StorageRewrite.AddSpaceKeys(StorageRewrite.UnwrapCommentMarkers(body), "A&B");
            Assert.True(StorageXml.IsWellFormed(rewritten), name);
            Assert.DoesNotContain("inline-comment-marker", rewritten, StringComparison.Ordinal);
            Assert.Equal(StorageXml.Parse(body).Value, StorageXml.Parse(rewritten).Value);
        }
    }

    [SharedFact]
    public void The_macros_counted_are_those_an_xml_parser_counts()
    {
        foreach (var (_, body) in StorageSamples.All().Where(sample => StorageXml.IsWellFormed(sample.Body)))
        {
            var expected = StorageXml.Parse(body).Descendants().Where(element => element.Name.NamespaceName.Length > 0 && element.Name.LocalName is "structured-macro" or "macro");
            Assert.Equal(expected.Count(), StorageInventory.Of(body).Macros.Values.Sum());
        }
    }
}
