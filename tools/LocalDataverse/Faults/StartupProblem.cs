namespace LocalDataverse.Faults;

/// <summary>Why the organisation cannot be opened, as one sentence for the person at the console. Nothing was changed.</summary>
public sealed class StartupProblem : Exception
{
    public StartupProblem() { }

    public StartupProblem(string message) : base(message) { }

    public StartupProblem(string message, Exception innerException) : base(message, innerException) { }
}
