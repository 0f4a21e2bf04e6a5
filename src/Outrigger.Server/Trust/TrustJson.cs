using System.Globalization;
using System.Text.Json;
using Outrigger.Server.Trust.Page;
using Outrigger.Trust.Controls;
using Outrigger.Trust.Promises;

namespace Outrigger.Server.Trust;

/// <summary>The page's content for programs; times in UTC, ISO 8601.</summary>
static class TrustJson
{
    public static byte[] Write(TrustView view)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            Head(json, view);
            json.WriteStartArray("promises");
            foreach (var standing in view.Standings)
            {
                Promise(json, view, standing);
            }

            json.WriteEndArray();
            Stored(json, view);
            json.WriteStartObject("evidence");
            json.WriteNumber("lines", view.EvidenceHead.Number);
            json.WriteString("head", view.EvidenceHead.Hash);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    static void Head(Utf8JsonWriter json, TrustView view)
    {
        json.WriteString("at", Time(view.Now));
        json.WriteString("version", view.Policy.Frame.Version);
        json.WriteString("effective", view.Policy.Frame.Effective.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("host", Name(view.Place.Host.ToString()));
        json.WriteString("core", Name(view.Place.Core.ToString()));
        json.WriteNumber("kept", view.Kept);
        json.WriteNumber("notApplicable", view.NotApplicable);
        json.WriteNumber("broken", view.Broken);
    }

    static void Promise(Utf8JsonWriter json, TrustView view, Standing standing)
    {
        var promise = standing.Promise;
        json.WriteStartObject();
        json.WriteString("id", promise.Id);
        json.WriteString("group", promise.Group);
        json.WriteString("title", promise.Title);
        json.WriteString("sentence", promise.Sentence);
        json.WriteString("state", Name(standing.State.ToString()));
        json.WriteString("said", standing.Said);
        json.WriteString("oldestAnswer", standing.Since is { } since ? Time(since) : null);
        json.WriteNumber("askEveryMinutes", promise.AskEveryMinutes);
        json.WriteNumber("evidenceAgesAfterMinutes", promise.EvidenceAgesAfterMinutes);
        json.WriteString("selfTest", promise.SelfTest);
        json.WriteStartObject("kept");
        foreach (var host in Enum.GetValues<HostKind>())
        {
            Keeping(json, host.ToString(), promise.Hosts.On(host));
        }

        foreach (var core in Enum.GetValues<CorePlace>())
        {
            Keeping(json, core.ToString(), promise.Cores.With(core));
        }

        json.WriteEndObject();
        json.WriteStartArray("controls");
        foreach (var control in standing.Controls)
        {
            Control(json, control, view.Details);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void Keeping(Utf8JsonWriter json, string place, KeptAt keeping)
    {
        json.WriteStartObject(Name(place));
        json.WriteString("how", Name(keeping.How.ToString()));
        if (keeping.Said is { } said)
        {
            json.WriteString("said", said);
        }

        json.WriteEndObject();
    }

    static void Control(Utf8JsonWriter json, ControlStanding control, bool details)
    {
        json.WriteStartObject();
        json.WriteString("name", control.Name);
        json.WriteString("state", Name(control.State.ToString()));
        json.WriteString("said", control.Said);
        if (control.Record is { } record)
        {
            json.WriteString("at", Time(record.At));
            json.WriteString("planted", record.Planted);
            json.WriteBoolean("seen", record.Seen);
            if (details)
            {
                json.WriteNumber("milliseconds", record.Milliseconds);
                json.WriteString("code", record.Code);
                json.WriteStartObject("details");
                foreach (var detail in record.Details)
                {
                    json.WriteString(detail.Name, detail.Value);
                }

                json.WriteEndObject();
            }
        }

        json.WriteEndObject();
    }

    static void Stored(Utf8JsonWriter json, TrustView view)
    {
        json.WriteStartArray("stored");
        foreach (var type in view.Stored)
        {
            json.WriteStartObject();
            json.WriteString("kind", type.Name);
            json.WriteString("dataClass", Name(type.DataClass.ToString()));
            if (type.Retention.Days is { } days)
            {
                json.WriteNumber("days", days);
            }

            json.WriteStartArray("accountIds");
            foreach (var account in type.AccountIds)
            {
                json.WriteStringValue(account);
            }

            json.WriteEndArray();
            json.WriteBoolean("keyedByAccount", type.KeyedByAccount);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static string Name(string member) => JsonNamingPolicy.CamelCase.ConvertName(member);

    static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
