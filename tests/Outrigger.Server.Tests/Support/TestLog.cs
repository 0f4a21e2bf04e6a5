using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Outrigger.Server.Tests.Support;

/// <summary>Keeps every line that the server logs.</summary>
public sealed class TestLog : ILoggerProvider
{
    readonly ConcurrentQueue<(LogLevel Level, int Event, string Text)> lines = new();

    public IReadOnlyList<(LogLevel Level, int Event, string Text)> Lines => [.. lines];

    public ILogger CreateLogger(string categoryName) => new Logger(this);

    public void Dispose()
    {
    }

    sealed class Logger(TestLog log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.lines.Enqueue((logLevel, eventId.Id, $"{formatter(state, exception)} {exception}"));
    }
}
