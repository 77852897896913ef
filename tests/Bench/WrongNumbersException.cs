namespace CrmCoaching.Bench;

/// <summary>Two approaches disagree, or the engine did not do what is measured. Nothing that was measured counts then.</summary>
public sealed class WrongNumbersException : Exception
{
    public WrongNumbersException() { }

    public WrongNumbersException(string message) : base(message) { }

    public WrongNumbersException(string message, Exception innerException) : base(message, innerException) { }
}
