namespace LocalDataverse.WebApi.Payload;

/// <summary>A body that does not fit the model. Whoever knows the entity set turns it into the platform's fault.</summary>
public sealed class PayloadException : Exception
{
    public PayloadException() { }

    public PayloadException(string message) : base(message) { }

    public PayloadException(string message, Exception innerException) : base(message, innerException) { }
}
