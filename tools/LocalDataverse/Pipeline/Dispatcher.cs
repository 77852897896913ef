using System.Diagnostics;
using LocalDataverse.Faults;
using LocalDataverse.Messages;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Pipeline;

/// <summary>Takes a request to its handler: depth, disabled callers, the transaction around it, observers.</summary>
public sealed class Dispatcher
{
    public const int MaximumDepth = 8;
    private readonly Engine engine;
    private readonly Lazy<HandlerRegistry> registry;

    public Dispatcher(Engine engine)
    {
        this.engine = engine;
        registry = new Lazy<HandlerRegistry>(() => new HandlerRegistry(engine));
    }

    public IReadOnlyCollection<string> Messages => registry.Value.Messages;

    /// <summary>A request from outside: a transaction of its own.</summary>
    public OrganizationResponse Execute(OrganizationRequest request, Caller caller) =>
        InOwnUnit(request, caller, parent: null, depth: 1, request.RequestId ?? Guid.NewGuid());

    /// <summary>A request from a plug-in: part of the transaction around it, if there is one by now. Its fault dooms that.</summary>
    public OrganizationResponse ExecuteNested(OrganizationRequest request, Caller caller, RequestScope outer, PluginContext parent)
    {
        var depth = outer.Depth + 1;
        outer.Unit.RefuseWhenAbandoned();
        return outer.Unit.HasBegun
            ? outer.Unit.TakeTurn(() => InOuterUnit(request, caller, outer, parent, depth))
            : InOwnUnit(request, caller, parent, depth, outer.CorrelationId);
    }

    private OrganizationResponse InOuterUnit(OrganizationRequest request, Caller caller, RequestScope outer, PluginContext parent, int depth)
    {
        outer.Unit.RefuseWhenDoomed();
        outer.Unit.RefuseWhenLate();
        try
        {
            return Run(request, registry.Value.Find(request.RequestName), caller, outer.Unit, parent, depth, outer.CorrelationId);
        }
        catch
        {
            outer.Unit.Doom();
            throw;
        }
    }

    /// <summary>A request that another one carries, in the same transaction: an item of ExecuteTransaction.</summary>
    public OrganizationResponse ExecuteItem(OrganizationRequest request, RequestScope outer) =>
        Run(request, registry.Value.Find(request.RequestName), outer.Caller, outer.Unit, outer.Parent, outer.Depth, outer.CorrelationId);

    private OrganizationResponse InOwnUnit(OrganizationRequest request, Caller caller, PluginContext? parent, int depth, Guid correlationId)
    {
        var handler = registry.Value.Find(request.RequestName);
        var isWrite = handler.Kind is RequestKind.Write or RequestKind.Action || engine.Steps.Has(handler.Message);
        using var unit = new UnitOfWork(engine.Database, isWrite, engine.Options.TimeLimit);
        var response = Run(request, handler, caller, unit, parent, depth, correlationId);
        unit.Commit();
        return response;
    }

    private OrganizationResponse Run(
        OrganizationRequest request,
        IMessageHandler handler,
        Caller caller,
        UnitOfWork unit,
        PluginContext? parent,
        int depth,
        Guid correlationId)
    {
        if (depth > MaximumDepth) throw Fault.Of(ErrorCode.SdkCorrelationTokenDepthTooHigh);
        var scope = new RequestScope
        {
            Engine = engine,
            Request = new MessageRequest(handler.Message, ContextCopy.FromCaller(request.Parameters)),
            Caller = caller,
            Unit = unit,
            Depth = depth,
            CorrelationId = correlationId,
            RequestId = request.RequestId,
            Parent = parent,
        };
        var started = Stopwatch.GetTimestamp();
        var isFaulted = true;
        try
        {
            engine.Access.RefuseDisabled(scope);
            var response = handler.Execute(scope);
            response.ResponseName = handler.Message;
            isFaulted = false;
            return response;
        }
        catch (SqliteException error)
        {
            throw Fault.Of(ErrorCode.UnExpected, $"The database refused the request: {error.Message}");
        }
        finally
        {
            Report(scope, handler, isFaulted, Stopwatch.GetElapsedTime(started));
        }
    }

    private void Report(RequestScope scope, IMessageHandler handler, bool isFaulted, TimeSpan duration)
    {
        var observers = engine.Observers;
        if (observers.Count == 0) return;
        var observed = new ObservedRequest(
            handler.Message, scope.ObservedTable, handler.Kind, scope.ObservedRows, scope.Depth, isFaulted, duration);
        foreach (var observer in observers) observer.Observe(observed);
    }
}
