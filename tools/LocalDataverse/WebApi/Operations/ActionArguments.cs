using System.ServiceModel;
using LocalDataverse.Metadata;
using LocalDataverse.WebApi.Errors;
using LocalDataverse.WebApi.Http;
using LocalDataverse.WebApi.Payload;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.WebApi.Operations;

/// <summary>The arguments of an action, from its JSON body.</summary>
public sealed class ActionArguments(Exchange exchange)
{
    public IReadOnlyDictionary<string, object?> Read(Operation operation, Table? boundTable)
    {
        var arguments = new Dictionary<string, object?>(StringComparer.Ordinal);
        if (!exchange.Request.Body.IsEmpty)
            ReadBody(operation, boundTable, arguments);
        var missing = operation.Parameters.FirstOrDefault(one => !one.IsOptional && arguments.GetValueOrDefault(one.Name) is null);
        return missing is null
            ? arguments
            : throw Fault(operation, $"The required parameter '{missing.Name}' is missing.");
    }

    private void ReadBody(Operation operation, Table? boundTable, Dictionary<string, object?> arguments)
    {
        var body = BodyReader.Read(exchange.Request.Body, operation.Name);
        foreach (var property in body.EnumerateObject().Where(property => !property.Name.Contains('@', StringComparison.Ordinal)))
        {
            var parameter = operation.Parameters.FirstOrDefault(one => one.Name == property.Name)
                ?? throw Fault(operation, $"The parameter '{property.Name}' in the request payload is not a valid parameter for the operation '{operation.Name}'.");
            var typed = operation.Binding == OperationBinding.EntityCollection && parameter.Table is null
                ? parameter with { Table = boundTable?.LogicalName }
                : parameter;
            try
            {
                if (!arguments.TryAdd(property.Name, new ArgumentReader(exchange).Read(operation, typed, property.Value)))
                    throw Fault(operation, $"The parameter '{property.Name}' was given more than once.");
            }
            catch (PayloadException exception)
            {
                throw Fault(operation, exception.Message);
            }
        }
    }

    private static FaultException<OrganizationServiceFault> Fault(Operation operation, string reason) =>
        Refusal.BadPayload(operation.Name, reason);
}
