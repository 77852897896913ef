namespace System.ServiceModel;

public class FaultCode
{
    public FaultCode(string name) : this(name, string.Empty) { }

    public FaultCode(string name, string ns)
    {
        Name = name ?? throw new ArgumentNullException(nameof(name));
        Namespace = ns ?? string.Empty;
    }

    public string Name { get; }

    public string Namespace { get; }
}
