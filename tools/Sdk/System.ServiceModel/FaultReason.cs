namespace System.ServiceModel;

public class FaultReason
{
    private readonly string text;

    public FaultReason(string text) => this.text = text ?? throw new ArgumentNullException(nameof(text));

    public override string ToString() => text;
}
