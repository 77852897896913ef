using System.ServiceModel;
using LocalDataverse.Metadata;
using LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Pipeline;

/// <summary>Runs queued steps one at a time, each outside any transaction, on a thread of its own or when it is told to.</summary>
public sealed class AsyncWorker(Engine engine) : IDisposable
{
    private const int MaximumRuns = 4;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);
    private readonly StepRunner runner = new(engine);
    private readonly AutoResetEvent work = new(false);
    private readonly CancellationTokenSource stopping = new();
    private readonly Lock running = new();
    private Thread? thread;

    public void Start()
    {
        thread = new Thread(RunUntilStopped) { IsBackground = true, Name = "asynchronous steps" };
        thread.Start();
    }

    public void Wake() => work.Set();

    /// <summary>Work that a killed host left half done starts again.</summary>
    public void TakeUpInterrupted() => InTransaction(session => session.Run(
        "UPDATE asyncoperation SET statecode = $0, statuscode = $1 WHERE statecode = $2",
        (long)AsyncQueue.Ready, (long)AsyncQueue.WaitingForResources, (long)AsyncQueue.Locked));

    public int RunDue()
    {
        lock (running)
        {
            var count = 0;
            while (!stopping.IsCancellationRequested && Next() is { } next)
            {
                Run(next);
                count++;
            }

            return count;
        }
    }

    public void Dispose()
    {
        stopping.Cancel();
        work.Set();
        thread?.Join();
        work.Dispose();
        stopping.Dispose();
    }

    private void RunUntilStopped()
    {
        while (!stopping.IsCancellationRequested)
        {
            RunDue();
            work.WaitOne(Rest);
        }
    }

    private Waiting? Next()
    {
        var session = engine.Database.TakeReader();
        try
        {
            using var reader = session.Query(
                "SELECT o.asyncoperationid, a.stepid, a.context, coalesce(o.retrycount, 0) FROM asyncoperation o JOIN \"$async\" a ON a.asyncoperationid = o.asyncoperationid "
                + "WHERE o.statecode = 0 AND (o.postponeuntil IS NULL OR o.postponeuntil <= $0) ORDER BY o.versionnumber LIMIT 1",
                ColumnStorage.EncodeInstant(engine.Now));
            return reader.Read()
                ? new Waiting(GuidOrder.FromBytes((byte[])reader.GetValue(0)), GuidOrder.FromBytes((byte[])reader.GetValue(1)), reader.GetString(2), reader.GetInt32(3))
                : null;
        }
        finally
        {
            engine.Database.Return(session);
        }
    }

    private void Run(Waiting waiting)
    {
        var started = engine.Now;
        Mark(waiting.Id, AsyncQueue.Locked, AsyncQueue.InProgress, new() { ["startedon"] = started });
        var step = engine.Steps.All.FirstOrDefault(step => step.Id == waiting.StepId);
        try
        {
            if (step is null) throw new InvalidOperationException("The step is no longer registered.");
            Execute(step, AsyncQueue.Deserialize(waiting.Context));
            if (step.DeletesWhenSuccessful) Delete(waiting.Id);
            else Mark(waiting.Id, AsyncQueue.Completed, AsyncQueue.Succeeded, new() { ["completedon"] = engine.Now });
        }
        catch (Exception error) when (error is FaultException or InvalidOperationException)
        {
            Fail(waiting, error);
        }
    }

    private void Execute(PluginStep step, PluginContext context)
    {
        using var unit = new UnitOfWork(engine.Database, isWrite: true, engine.Options.TimeLimit);
        var scope = new RequestScope
        {
            Engine = engine,
            Request = new MessageRequest(context.MessageName, []),
            Caller = new Caller(context.UserId, context.InitiatingUserId),
            Unit = unit,
            Depth = context.Depth,
            CorrelationId = context.CorrelationId,
            RequestId = context.RequestId,
            Parent = context.Parent,
        };
        runner.Run(scope, step, context);
    }

    private void Fail(Waiting waiting, Exception error)
    {
        var fault = (error as FaultException<OrganizationServiceFault>)?.Detail;
        var asksForRetry = fault?.ErrorDetails.TryGetValue(PluginFaults.OperationStatusName, out var status) == true && status is "2";
        var runs = waiting.Retries + 1;
        var values = new Dictionary<string, object?>
        {
            ["message"] = error.Message,
            ["friendlymessage"] = error.Message,
            ["errorcode"] = fault?.ErrorCode ?? 0,
            ["retrycount"] = runs,
        };
        if (asksForRetry && runs < MaximumRuns)
        {
            Mark(waiting.Id, AsyncQueue.Ready, AsyncQueue.WaitingForResources, values);
            return;
        }

        values["completedon"] = engine.Now;
        Mark(waiting.Id, AsyncQueue.Completed, AsyncQueue.Failed, values);
    }

    private void Mark(Guid id, int state, int status, Dictionary<string, object?> values) => InTransaction(session =>
    {
        values["statecode"] = new OptionSetValue(state);
        values["statuscode"] = new OptionSetValue(status);
        values["modifiedon"] = engine.Now;
        values["versionnumber"] = RowStore.NextVersion(session);
        engine.Rows.Update(session, engine.Catalog.Table(AsyncQueue.Table), id, values);
        if (state == AsyncQueue.Completed) DeleteContext(session, id);
    });

    private void Delete(Guid id) => InTransaction(session =>
    {
        engine.Rows.Delete(session, engine.Catalog.Table(AsyncQueue.Table), id);
        DeleteContext(session, id);
    });

    private static void DeleteContext(Session session, Guid id) =>
        session.Run("DELETE FROM \"$async\" WHERE asyncoperationid = $0", GuidOrder.ToBytes(id));

    private void InTransaction(Action<Session> act)
    {
        var session = engine.Database.TakeWriter();
        try
        {
            session.Begin();
            act(session);
            session.Commit();
        }
        finally
        {
            engine.Database.Return(session);
        }
    }

    private sealed record Waiting(Guid Id, Guid StepId, string Context, int Retries);
}
