using LocalDataverse.WebApi.Errors;
using LocalDataverse.WebApi.Http;
using LocalDataverse.WebApi.Operations;
using LocalDataverse.WebApi.Paths;

namespace LocalDataverse.WebApi.Writes;

/// <summary>Which plan a method and a path make.</summary>
public static class WritePlanner
{
    /// <exception cref="System.ServiceModel.FaultException">405 for a method that the path does not take.</exception>
    public static WritePlan Plan(Exchange exchange)
    {
        var method = exchange.Request.Method;
        return (method, exchange.Path()) switch
        {
            ("POST", RowsPath { IsCount: false } path) => new CreatePlanner(exchange).Plan(path.Table),
            ("POST", CollectionPath { IsReference: true, Related: null } path) => new ReferencePlanner(exchange).Add(path),
            ("POST", CollectionPath { IsReference: false, IsCount: false, Related: null } path) =>
                new CreatePlanner(exchange).PlanRelated(path),
            ("PUT", CollectionPath { IsReference: false, IsCount: false, Related: null } path) => new PartyPlanner(exchange).Replace(path),
            ("DELETE", CollectionPath { IsReference: true } path) => new ReferencePlanner(exchange).Remove(path),
            ("PATCH", RowPath path) => new UpdatePlanner(exchange).Plan(path),
            ("DELETE", RowPath path) => new DeletePlanner(exchange).Plan(path),
            ("PUT", PropertyPathOf { IsRaw: false } path) => new PropertyPlanner(exchange).Put(path),
            ("DELETE", PropertyPathOf { IsRaw: false } path) => new PropertyPlanner(exchange).Clear(path),
            ("PUT", SinglePath { IsReference: true } path) => new ReferencePlanner(exchange).Set(path),
            ("DELETE", SinglePath { IsReference: true } path) => new ReferencePlanner(exchange).Clear(path),
            ("POST", OperationPath { Operation.IsFunction: false } path) => new OperationHandler(exchange).PlanAction(path),
            _ => throw Refusal.WrongMethod(method),
        };
    }
}
