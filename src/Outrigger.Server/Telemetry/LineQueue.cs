using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Outrigger.Server.Telemetry;

/// <summary>Lines of the server's own log that wait to be exported; those of the framework are not declared and stay here.</summary>
sealed class LineQueue(TimeProvider time) : ILoggerProvider
{
    const int Most = 2000;
    const string Ours = "Outrigger.";

    readonly ConcurrentQueue<Line> waiting = new();

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    /// <summary>What waits, as OTLP's JSON (<c>/v1/logs</c>); null for nothing.</summary>
    public byte[]? Take()
    {
        List<Line> all = [];
        while (waiting.TryDequeue(out var line))
        {
            all.Add(line);
        }

        return all.Count == 0 ? null : OtlpJson.Resource("resourceLogs", "scopeLogs", "logRecords", json => all.ForEach(line => Write(json, line)));
    }

    public void Dispose()
    {
    }

    static void Write(Utf8JsonWriter json, Line line)
    {
        json.WriteStartObject();
        json.WriteString("timeUnixNano", OtlpJson.Nanoseconds(line.At));
        json.WriteNumber("severityNumber", (4 * (int)line.Level) + 1);
        json.WriteString("severityText", line.Level.ToString());
        json.WriteStartObject("body");
        json.WriteString("stringValue", line.Text);
        json.WriteEndObject();
        OtlpJson.Attributes(json, [KeyValuePair.Create("event.id", line.Event.ToString(CultureInfo.InvariantCulture)), KeyValuePair.Create("logger", line.Category)]);
        json.WriteEndObject();
    }

    void Add(Line line)
    {
        waiting.Enqueue(line);
        while (waiting.Count > Most)
        {
            waiting.TryDequeue(out _);
        }
    }

    sealed record Line(DateTimeOffset At, LogLevel Level, int Event, string Category, string Text);

    sealed class Logger(LineQueue queue, string category) : ILogger
    {
        readonly bool isOurs = category.StartsWith(Ours, StringComparison.Ordinal);

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => isOurs && logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                queue.Add(new(queue.Now, logLevel, eventId.Id, category, formatter(state, null)));
            }
        }
    }

    DateTimeOffset Now => time.GetUtcNow();
}
