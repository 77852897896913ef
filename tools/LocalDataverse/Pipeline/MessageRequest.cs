using LocalDataverse.Faults;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Pipeline;

/// <summary>A request inside the host: its own copy of the caller's parameters, read with the platform's faults.</summary>
public sealed class MessageRequest(string name, ParameterCollection parameters)
{
    public string Name { get; } = name;
    public ParameterCollection Parameters { get; } = parameters;

    /// <exception cref="System.ServiceModel.FaultException">InvalidArgument: missing or of another type.</exception>
    public T Get<T>(string parameter)
    {
        Parameters.TryGetValue(parameter, out object? value);
        return value switch
        {
            T typed => typed,
            null => throw Fault.Of(ErrorCode.InvalidArgument, $"Required field '{parameter}' is missing for the message {Name}."),
            _ => throw Wrong(parameter, value),
        };
    }

    /// <summary>The parameter, or the type's default where it is absent or null.</summary>
    public T? Find<T>(string parameter)
    {
        Parameters.TryGetValue(parameter, out object? value);
        return value switch
        {
            T typed => typed,
            null => default,
            _ => throw Wrong(parameter, value),
        };
    }

    /// <summary>The parameters that are none of the message's own, such as tag: they travel along.</summary>
    public ParameterCollection Others(params ReadOnlySpan<string> own)
    {
        var others = new ParameterCollection();
        foreach (var (key, value) in Parameters)
        {
            if (!own.Contains(key) && value is not null) others[key] = value;
        }

        return others;
    }

    private System.ServiceModel.FaultException<OrganizationServiceFault> Wrong(string parameter, object value) =>
        Fault.Of(ErrorCode.InvalidArgument, $"The parameter '{parameter}' of the message {Name} has the wrong type {value.GetType().Name}.");
}
