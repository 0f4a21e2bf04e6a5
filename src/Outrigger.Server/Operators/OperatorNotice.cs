using System.Text.Json;
using Outrigger.Storage.Keys;

namespace Outrigger.Server.Operators;

/// <summary>
/// <c>operator.json</c> in the state folder: <c>{"address":"http://127.0.0.1:40123/","pid":4711}</c> while a server runs that
/// operators can reach, for their commands to find it.
/// </summary>
static class OperatorNotice
{
    public const string FileName = "operator.json";

    public static void Write(string stateDirectory, Uri address)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("address", address.AbsoluteUri);
            json.WriteNumber("pid", Environment.ProcessId);
            json.WriteEndObject();
        }

        PrivateFile.Replace(Path.Join(stateDirectory, FileName), buffer.ToArray());
    }

    /// <summary>A server that cannot remove it leaves a notice of a process that is gone, which its readers find out.</summary>
    public static void Remove(string stateDirectory)
    {
        try
        {
            File.Delete(Path.Join(stateDirectory, FileName));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }
}
