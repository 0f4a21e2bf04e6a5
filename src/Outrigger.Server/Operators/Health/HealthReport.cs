using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Outrigger.Server.Hosting;
using Outrigger.Storage;
using Outrigger.Storage.Sqlite;
using Outrigger.Trust.Alerts;

namespace Outrigger.Server.Operators.Health;

/// <summary><c>GET /operator/health</c>: sizes and ages, as JSON.</summary>
sealed class HealthReport(ServerOptions options, SqliteDocumentStores store, IEnumerable<IRegularWork> works, TimeProvider time)
{
    readonly DateTimeOffset started = time.GetUtcNow();

    public Task AnswerAsync(HttpContext context) => JsonBody.WriteAsync(context, Json());

    byte[] Json()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("status", "ok");
            json.WriteString("at", time.GetUtcNow());
            json.WriteString("started", started);
            WriteStore(json, store.Measure());
            WriteDisk(json);
            WriteWorks(json);
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    static void WriteStore(Utf8JsonWriter json, StoreHealth health)
    {
        json.WriteStartObject("store");
        json.WriteNumber("tenants", health.Tenants);
        json.WriteNumber("bytes", health.Bytes);
        json.WriteNumber("schemaVersion", health.SchemaVersion);
        json.WriteString("masterKeyId", health.MasterKeyId);
        json.WriteEndObject();
    }

    void WriteDisk(Utf8JsonWriter json)
    {
        if (DiskSpace.Of(options.StateDirectory) is { } disk)
        {
            json.WriteStartObject("disk");
            json.WriteNumber("freeBytes", disk.Free);
            json.WriteNumber("bytes", disk.Size);
            json.WriteEndObject();
        }
    }

    void WriteWorks(Utf8JsonWriter json)
    {
        json.WriteStartArray("works");
        foreach (var work in works)
        {
            json.WriteStartObject();
            json.WriteString("name", work.Name);
            json.WriteNumber("mostSecondsBetween", work.MostBetween.TotalSeconds);
            if (work.LastDone is { } last)
            {
                json.WriteString("lastDone", last);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
