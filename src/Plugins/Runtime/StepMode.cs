namespace CrmCoaching.Runtime;

/// <summary>The platform's numbers of when a step runs.</summary>
public enum StepMode
{
    Synchronous = 0,

    /// <summary>After the transaction has ended, with up to four attempts; after the operation only.</summary>
    Asynchronous = 1,
}
