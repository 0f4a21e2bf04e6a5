using Outrigger.Atlassian.StorageFormat;

namespace Outrigger.Atlassian.Tests.StorageFormat;

public sealed class PlaceTests
{
    [Theory]
    [InlineData("<p>1</p><p>2</p><p>{{x}}</p>", "paragraph 3")]
    [InlineData("<p>1</p><h1>1</h1><h2>{{x}}</h2>", "heading 2")]
    [InlineData("<table><tbody><tr><th>a</th></tr><tr><td><p>{{x}}</p></td></tr></tbody></table>", "table row 2, cell 1")]
    [InlineData("<table></table><table><tr><td /><td>{{x}}</td></tr></table>", "table 2, row 1, cell 2")]
    [InlineData("<table><tr><td><table><tr><td /></tr></table></td><td>{{x}}</td></tr></table>", "table row 1, cell 2")]
    [InlineData("<ul><li>1<ul><li>2</li></ul></li><li><p>{{x}}</p></li></ul>", "list item 3")]
    [InlineData("<ac:structured-macro ac:name=\"jira\"><ac:parameter ac:name=\"jqlQuery\">a = {{x}}</ac:parameter></ac:structured-macro>", "macro jira, parameter jqlQuery")]
    [InlineData("<ac:structured-macro ac:name=\"jira\" /><ac:structured-macro ac:name=\"jira\"><ac:parameter ac:name=\"count\">{{x}}</ac:parameter></ac:structured-macro>", "macro jira 2, parameter count")]
    [InlineData("<p>1</p><ac:structured-macro ac:name=\"info\"><ac:rich-text-body><p>{{x}}</p></ac:rich-text-body></ac:structured-macro>", "macro info, paragraph 1")]
    [InlineData("<ac:structured-macro ac:name=\"info\"><ac:rich-text-body><p>1</p></ac:rich-text-body></ac:structured-macro><p>{{x}}</p>", "paragraph 1")]
    [InlineData("<ac:structured-macro ac:name=\"code\"><ac:plain-text-body><![CDATA[{{x}}]]></ac:plain-text-body></ac:structured-macro>", "macro code, body")]
    [InlineData("<p><a href=\"{{x}}\">l</a></p>", "paragraph 1, attribute href of <a>")]
    [InlineData("<p><a href=\"#\">{{x}}</a></p>", "paragraph 1, link text")]
    [InlineData("<p><ac:link><ri:page ri:content-title=\"{{x}}\" /></ac:link></p>", "paragraph 1, attribute ri:content-title of <ri:page>")]
    [InlineData("<ac:task-list><ac:task><ac:task-body>a</ac:task-body></ac:task><ac:task><ac:task-body>{{x}}</ac:task-body></ac:task></ac:task-list>", "task 2")]
    [InlineData("<ac:image><ac:caption><p>{{x}}</p></ac:caption></ac:image>", "caption")]
    [InlineData("{{x}}", "the page's top level")]
    public void A_place_is_told_as_a_person_would_find_it(string body, string place) =>
        Assert.Equal(place, Assert.Single(StorageTemplate.Parse(body).Value.Placeholders).Place);
}
