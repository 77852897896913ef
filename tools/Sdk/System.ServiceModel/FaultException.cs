namespace System.ServiceModel;

[Serializable]
public class FaultException : CommunicationException
{
    private const string DefaultReason = "The creator of this fault did not specify a Reason.";

    public FaultException() : this(DefaultReason) { }

    public FaultException(string reason) : this(new FaultReason(reason)) { }

    public FaultException(FaultReason reason) : this(reason, null) { }

    public FaultException(string reason, FaultCode code) : this(new FaultReason(reason), code) { }

    public FaultException(FaultReason reason, FaultCode code) : this(reason, code, null) { }

    public FaultException(string reason, FaultCode code, string action) : this(new FaultReason(reason), code, action) { }

    public FaultException(FaultReason reason, FaultCode code, string action)
    {
        Reason = reason ?? new FaultReason(DefaultReason);
        Code = code ?? new FaultCode("Sender");
        Action = action;
    }

    public string Action { get; }

    public FaultCode Code { get; }

    public FaultReason Reason { get; }

    public override string Message => Reason.ToString();
}
