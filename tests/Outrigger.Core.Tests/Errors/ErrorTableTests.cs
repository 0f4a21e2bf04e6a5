using Outrigger.Core.Errors;

namespace Outrigger.Core.Tests.Errors;

public class ErrorTableTests
{
    public static TheoryData<ErrorCode> Codes => [.. Enum.GetValues<ErrorCode>()];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_has_a_status_an_exit_code_and_a_title(ErrorCode code)
    {
        var meaning = ErrorTable.Of(code);

        Assert.InRange(meaning.HttpStatus, 200, 599);
        Assert.InRange(meaning.ExitCode, 0, 4);
        Assert.False(string.IsNullOrWhiteSpace(meaning.Title));
    }

    [Theory]
    [InlineData(ErrorCode.Unauthorized, 3)]
    [InlineData(ErrorCode.MissingScope, 3)]
    [InlineData(ErrorCode.DestinationForbidden, 3)]
    [InlineData(ErrorCode.TitleEmpty, 2)]
    [InlineData(ErrorCode.Unavailable, 4)]
    public void The_exit_codes_are_those_that_the_help_states(ErrorCode code, int exitCode) => Assert.Equal(exitCode, ErrorTable.Of(code).ExitCode);

    [Fact]
    public void Titles_tell_the_codes_apart() =>
        Assert.Equal(Enum.GetValues<ErrorCode>().Length, Enum.GetValues<ErrorCode>().Select(code => ErrorTable.Of(code).Title).Distinct().Count());
}
