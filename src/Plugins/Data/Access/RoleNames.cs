namespace CrmCoaching.Data.Access;

/// <summary>Names of the security roles that custom APIs ask for.</summary>
public static class RoleNames
{
    public const string Leader = "Coaching Leader";
    public const string Administrator = "Coaching Administrator";
    public const string Service = "Coaching Service";

    /// <summary>The platform's own role for those who may do anything.</summary>
    public const string SystemAdministrator = "System Administrator";
}
