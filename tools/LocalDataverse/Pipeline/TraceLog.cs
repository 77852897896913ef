using LocalDataverse.Metadata;
using LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Pipeline;

/// <summary>Writes plug-in trace rows after the transaction, so that they survive its rollback.</summary>
public static class TraceLog
{
    public const string Table = "plugintracelog";
    private const int Off = 0;
    private const int ExceptionsOnly = 1;
    private const int AsynchronousMode = 1;

    public static void Add(RequestScope scope, PluginStep step, PluginContext context, TraceText trace, Exception? thrown, TimeSpan duration)
    {
        var engine = scope.Engine;
        if (!engine.Catalog.TryGetTable(Table, out var table)) return;
        var setting = scope.WithSession(session => engine.Users.Organization(session).GetAttributeValue<OptionSetValue>("plugintracelogsetting"))?.Value ?? ExceptionsOnly;
        if (setting == Off || (setting == ExceptionsOnly && thrown is null)) return;

        var now = engine.Now;
        var row = new Dictionary<string, object?>
        {
            ["typename"] = step.TypeName,
            ["messagename"] = context.MessageName,
            ["primaryentity"] = context.PrimaryEntityName,
            ["messageblock"] = trace.ToString(),
            ["exceptiondetails"] = thrown?.ToString(),
            ["configuration"] = step.Configuration,
            ["mode"] = new OptionSetValue(context.Mode == AsynchronousMode ? 1 : 0),
            ["operationtype"] = new OptionSetValue(1),
            ["depth"] = context.Depth,
            ["correlationid"] = context.CorrelationId,
            ["requestid"] = context.RequestId,
            ["pluginstepid"] = step.Id,
            ["performanceexecutionduration"] = (int)duration.TotalMilliseconds,
            ["performanceexecutionstarttime"] = now - duration,
            ["createdon"] = now,
            ["createdby"] = new EntityReference("systemuser", KnownRows.SystemUser),
        };
        scope.Unit.AfterEnd(() => Write(engine, table, row));
    }

    private static void Write(Engine engine, Table table, Dictionary<string, object?> row)
    {
        var session = engine.Database.TakeWriter();
        try
        {
            session.Begin();
            row["versionnumber"] = RowStore.NextVersion(session);
            engine.Rows.Insert(session, table, Guid.NewGuid(), row);
            session.Commit();
        }
        finally
        {
            engine.Database.Return(session);
        }
    }
}
