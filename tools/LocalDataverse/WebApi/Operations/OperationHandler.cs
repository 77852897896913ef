using LocalDataverse.WebApi.Errors;
using LocalDataverse.WebApi.Http;
using LocalDataverse.WebApi.Paths;
using LocalDataverse.WebApi.Writes;

namespace LocalDataverse.WebApi.Operations;

/// <summary>Calls an action or function: arguments in, one message, its results out.</summary>
public sealed class OperationHandler(Exchange exchange)
{
    public ApiResponse AnswerFunction(OperationPath path)
    {
        if (!path.Operation.IsFunction)
            throw Refusal.WrongMethod(exchange.Request.Method);
        var arguments = new FunctionArguments(exchange).Read(path.Operation, path.Arguments);
        var response = exchange.Execute(RequestBuilder.Build(exchange, path, arguments));
        return new ResponseWriter(exchange).Write(path, response);
    }

    public WritePlan PlanAction(OperationPath path)
    {
        var arguments = new ActionArguments(exchange).Read(path.Operation, path.Table);
        return new WritePlan(
            [RequestBuilder.Build(exchange, path, arguments)],
            responses => new ResponseWriter(exchange).Write(path, responses[0]));
    }
}
