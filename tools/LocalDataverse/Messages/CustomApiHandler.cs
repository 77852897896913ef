using LocalDataverse.Faults;
using LocalDataverse.Metadata;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Messages;

/// <summary>A message of the solution: its parameters are checked, then its class runs as the main operation.</summary>
public sealed class CustomApiHandler(CustomApi api) : IMessageHandler
{
    private static readonly string[] Optional = ["tag", "BypassBusinessLogicExecution", "BypassCustomPluginExecution"];
    private readonly PluginStep? main = api.TypeName is null
        ? null
        : new PluginStep { Id = Guid.Empty, Name = api.Name, Message = api.Name, TypeName = api.TypeName, Stage = Stage.MainOperation };

    public string Message => api.Name;

    public RequestKind Kind => RequestKind.Action;

    public OrganizationResponse Execute(RequestScope scope)
    {
        CheckParameters(scope.Request.Parameters);
        var target = api.Binding == CustomApiBinding.Entity ? scope.Request.Get<EntityReference>(PipelineEvent.TargetName) : null;
        if (target is not null && target.LogicalName != api.BoundTable)
            throw Fault.Of(ErrorCode.InvalidArgument, $"The custom API {api.Name} is bound to {api.BoundTable}, not to {target.LogicalName}.");
        scope.Observe(api.BoundTable, 0);
        var row = new PipelineEvent(api.Name, api.BoundTable, scope.Request.Parameters) { Id = target?.Id ?? Guid.Empty };
        scope.Engine.Access.CheckExecute(scope, api);
        scope.Engine.Events.Run(scope, row, one => RunMain(scope, one));
        var response = new OrganizationResponse();
        foreach (var property in api.Properties) Return(response, property, row.Output);
        return response;
    }

    private void CheckParameters(ParameterCollection given)
    {
        foreach (var (name, value) in given.ToList())
        {
            if (name == PipelineEvent.TargetName && api.Binding == CustomApiBinding.Entity) continue;
            if (Optional.Contains(name)) continue;
            var parameter = api.Parameters.FirstOrDefault(parameter => parameter.Name == name)
                ?? throw Fault.Of(ErrorCode.InvalidArgument, $"The custom API {api.Name} has no parameter {name}.");
            if (value is null) given.Remove(name);
            else if (!CustomApiTypes.Matches(parameter.Type, value))
                throw Fault.Of(ErrorCode.InvalidArgument, $"The parameter {name} of the custom API {api.Name} is of type {parameter.Type}, not {value.GetType().Name}.");
        }

        foreach (var parameter in api.Parameters.Where(parameter => !parameter.IsOptional && !given.Contains(parameter.Name)))
        {
            throw Fault.Of(ErrorCode.InvalidArgument, $"Required field '{parameter.Name}' is missing for the custom API {api.Name}.");
        }
    }

    private void Return(OrganizationResponse response, CustomApiProperty property, ParameterCollection output)
    {
        if (!output.TryGetValue(property.Name, out object? value) || value is null) return;
        if (!CustomApiTypes.Matches(property.Type, value))
            throw Fault.Of(ErrorCode.IsvUnExpected, $"The custom API {api.Name} returned {value.GetType().Name} as {property.Name}, which is of type {property.Type}.");
        response.Results[property.Name] = value;
    }

    private void RunMain(RequestScope scope, PipelineEvent row)
    {
        if (main is not null && scope.Engine.Plugins.IsLoaded) scope.Engine.Events.RunMain(scope, row, main);
    }
}
