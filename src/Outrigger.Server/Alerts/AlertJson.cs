using System.Text.Json;
using Outrigger.Trust.Alerts;

namespace Outrigger.Server.Alerts;

/// <summary>An alert as operators and their tools read it.</summary>
static class AlertJson
{
    public static void Write(Utf8JsonWriter json, AlertState state)
    {
        json.WriteStartObject();
        json.WriteString("alert", state.Alert.Name);
        json.WriteString("severity", JsonNamingPolicy.CamelCase.ConvertName(state.Alert.Severity.ToString()));
        json.WriteString("state", state.IsFiring ? "firing" : "cleared");
        json.WriteString("since", state.Since.UtcDateTime);
        if (state.Cleared is { } cleared)
        {
            json.WriteString("cleared", cleared.UtcDateTime);
        }

        json.WriteString("said", state.Alert.Said);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, string name, IReadOnlyList<AlertState> states)
    {
        json.WriteStartArray(name);
        foreach (var state in states)
        {
            Write(json, state);
        }

        json.WriteEndArray();
    }
}
