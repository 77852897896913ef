using EventId = Microsoft.Xrm.Sdk.PluginTelemetry.EventId;
using ILogger = Microsoft.Xrm.Sdk.PluginTelemetry.ILogger;
using LogLevel = Microsoft.Xrm.Sdk.PluginTelemetry.LogLevel;

namespace LocalDataverse.Pipeline;

/// <summary>The telemetry logger of a plug-in. Without Application Insights the platform's goes nowhere; this one joins the trace.</summary>
public sealed class TraceLogger(TraceText trace) : ILogger
{
    public IDisposable BeginScope(string messageFormat, params object[] args) => new Scope();

    public IDisposable BeginScope<TState>(TState state) => new Scope();

    public Task ExecuteAsync(string activityName, Func<Task> action, IEnumerable<KeyValuePair<string, string>>? additionalCustomProperties = null) => action();

    public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

    public void AddCustomProperty(string propertyName, string propertyValue) => trace.Trace($"{propertyName}: {propertyValue}");

    public void Execute(string activityName, Action action, IEnumerable<KeyValuePair<string, string>>? additionalCustomProperties = null) => action();

    public void Log(LogLevel logLevel, EventId eventId, Exception exception, string message, params object[] args) => Write(logLevel, exception, message, args);

    public void Log(LogLevel logLevel, EventId eventId, string message, params object[] args) => Write(logLevel, null, message, args);

    public void Log(LogLevel logLevel, Exception exception, string message, params object[] args) => Write(logLevel, exception, message, args);

    public void Log(LogLevel logLevel, string message, params object[] args) => Write(logLevel, null, message, args);

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception exception, Func<TState, Exception, string> formatter) =>
        Write(logLevel, exception, formatter(state, exception), []);

    public void LogCritical(EventId eventId, Exception exception, string message, params object[] args) => Write(LogLevel.Critical, exception, message, args);

    public void LogCritical(EventId eventId, string message, params object[] args) => Write(LogLevel.Critical, null, message, args);

    public void LogCritical(Exception exception, string message, params object[] args) => Write(LogLevel.Critical, exception, message, args);

    public void LogCritical(string message, params object[] args) => Write(LogLevel.Critical, null, message, args);

    public void LogDebug(EventId eventId, Exception exception, string message, params object[] args) => Write(LogLevel.Debug, exception, message, args);

    public void LogDebug(EventId eventId, string message, params object[] args) => Write(LogLevel.Debug, null, message, args);

    public void LogDebug(Exception exception, string message, params object[] args) => Write(LogLevel.Debug, exception, message, args);

    public void LogDebug(string message, params object[] args) => Write(LogLevel.Debug, null, message, args);

    public void LogError(EventId eventId, Exception exception, string message, params object[] args) => Write(LogLevel.Error, exception, message, args);

    public void LogError(EventId eventId, string message, params object[] args) => Write(LogLevel.Error, null, message, args);

    public void LogError(Exception exception, string message, params object[] args) => Write(LogLevel.Error, exception, message, args);

    public void LogError(string message, params object[] args) => Write(LogLevel.Error, null, message, args);

    public void LogInformation(EventId eventId, Exception exception, string message, params object[] args) => Write(LogLevel.Information, exception, message, args);

    public void LogInformation(EventId eventId, string message, params object[] args) => Write(LogLevel.Information, null, message, args);

    public void LogInformation(Exception exception, string message, params object[] args) => Write(LogLevel.Information, exception, message, args);

    public void LogInformation(string message, params object[] args) => Write(LogLevel.Information, null, message, args);

    public void LogMetric(string metricName, IDictionary<string, string> metricDimensions, long value) => trace.Trace($"{metricName} = {value}");

    public void LogMetric(string metricName, long value) => trace.Trace($"{metricName} = {value}");

    public void LogTrace(EventId eventId, Exception exception, string message, params object[] args) => Write(LogLevel.Trace, exception, message, args);

    public void LogTrace(EventId eventId, string message, params object[] args) => Write(LogLevel.Trace, null, message, args);

    public void LogTrace(Exception exception, string message, params object[] args) => Write(LogLevel.Trace, exception, message, args);

    public void LogTrace(string message, params object[] args) => Write(LogLevel.Trace, null, message, args);

    public void LogWarning(EventId eventId, Exception exception, string message, params object[] args) => Write(LogLevel.Warning, exception, message, args);

    public void LogWarning(EventId eventId, string message, params object[] args) => Write(LogLevel.Warning, null, message, args);

    public void LogWarning(Exception exception, string message, params object[] args) => Write(LogLevel.Warning, exception, message, args);

    public void LogWarning(string message, params object[] args) => Write(LogLevel.Warning, null, message, args);

    // The template's names are not filled in: structured logging keeps text and values apart.
    private void Write(LogLevel level, Exception? exception, string message, object[] args)
    {
        var values = args is { Length: > 0 } ? $" [{string.Join(", ", args)}]" : "";
        trace.Trace($"{level}: {message}{values}{(exception is null ? "" : $" {exception.Message}")}");
    }

    private sealed class Scope : IDisposable
    {
        public void Dispose() { }
    }
}
