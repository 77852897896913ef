namespace CrmCoaching.Cli;

/// <summary>A command cannot go on; the message names what was wrong and what to do about it.</summary>
public sealed class CommandFailure : Exception
{
    public CommandFailure(string message) : base(message)
    {
    }

    public CommandFailure(string message, Exception cause) : base(message, cause)
    {
    }

    /// <summary>The code by which the solution's plug-ins name their refusals; null for anything else.</summary>
    public int? RefusalCode { get; init; }
}
