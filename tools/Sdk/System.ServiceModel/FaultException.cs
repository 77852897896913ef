namespace System.ServiceModel;

public class FaultException : Exception
{
    public FaultException(string reason) : base(reason) { }
}
