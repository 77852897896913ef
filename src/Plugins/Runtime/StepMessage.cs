namespace CrmCoaching.Runtime;

/// <summary>Names of the platform's messages on which steps are registered.</summary>
public static class StepMessage
{
    public const string Create = "Create";
    public const string Update = "Update";
    public const string Delete = "Delete";
}
