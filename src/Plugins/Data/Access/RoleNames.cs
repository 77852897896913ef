namespace CrmCoaching.Data.Access;

/// <summary>Names of the security roles that this solution asks for.</summary>
public static class RoleNames
{
    public const string Rep = "Coaching Rep";
    public const string Manager = "Coaching Manager";
    public const string Leader = "Coaching Leader";
    public const string Administrator = "Coaching Administrator";
    public const string Service = "Coaching Service";

    /// <summary>The platform's own role for those who may do anything.</summary>
    public const string SystemAdministrator = "System Administrator";
}
