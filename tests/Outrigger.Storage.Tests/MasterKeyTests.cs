using Outrigger.Core.Documents;
using Outrigger.Core.Errors;
using Outrigger.Storage.Keys;
using Outrigger.Storage.Sqlite;
using Outrigger.Testing;

namespace Outrigger.Storage.Tests;

public sealed class MasterKeyTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    string KeyPath => Path.Join(folder.Path, "state", "master.key");

    string State => Path.Join(folder.Path, "state");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_new_folder_gets_a_key_that_only_its_owner_may_read_and_keeps_it()
    {
        var first = MasterKeyFile.FromFolder(State).Value;

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyPath));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(State));
        }

        Assert.Equal(first.Id, MasterKeyFile.FromFolder(State).Value.Id);
        Assert.Matches("^[0-9a-f]{16}$", first.Id);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not base64!")]
    [InlineData("AAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void A_key_file_with_something_else_in_it_is_refused_and_left_as_it_is(string text)
    {
        Directory.CreateDirectory(State);
        File.WriteAllText(KeyPath, text);

        Assert.Equal(ErrorCode.BadUsage, MasterKeyFile.FromFolder(State).Problem?.Code);
        Assert.Equal(text, File.ReadAllText(KeyPath));
    }

    [Fact]
    public async Task A_lost_key_beside_tenants_is_not_replaced()
    {
        await using (var stores = new SqliteDocumentStores(State, MasterKeyFile.FromFolder(State).Value, new DocumentTypes(DocumentStoreSpecification.Note), new ManualTime()))
        {
            await stores.OpenAsync(DocumentStoreSpecification.Tenant("a"), CancellationToken.None);
        }

        File.Delete(KeyPath);

        Assert.Contains("missing", MasterKeyFile.FromFolder(State).Problem?.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(KeyPath));
    }

    [Fact]
    public void A_key_from_a_variable_is_the_same_key_as_from_a_file()
    {
        var fromFile = MasterKeyFile.FromFolder(State).Value;

        Assert.Equal(fromFile.Id, MasterKeyFile.FromText(File.ReadAllText(KeyPath) + "\n", "the variable X").Value.Id);
        Assert.Contains("the variable X", MasterKeyFile.FromText(null, "the variable X").Problem?.Message, StringComparison.Ordinal);
    }
}
