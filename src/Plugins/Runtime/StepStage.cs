namespace CrmCoaching.Runtime;

/// <summary>The platform's numbers of the stages in which a step may run.</summary>
public enum StepStage
{
    None = 0,

    /// <summary>Before the transaction and before the platform's security checks, unless nested in another operation.</summary>
    PreValidation = 10,

    /// <summary>In the transaction, before the row is written.</summary>
    PreOperation = 20,

    /// <summary>In the transaction after the row is written, or later when asynchronous.</summary>
    PostOperation = 40,
}
