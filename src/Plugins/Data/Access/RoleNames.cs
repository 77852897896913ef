using System.Collections.Generic;

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

    /// <summary>Roles of which one lets somebody own 1:1s, cadences and what belongs to them.</summary>
    public static IReadOnlyList<string> OfManagers { get; } = [Manager, SystemAdministrator];

    /// <summary>Roles of which one lets a 1:1 be shared with somebody. A manager whom a leader coaches needs no other than their own.</summary>
    public static IReadOnlyList<string> OfCoached { get; } = [Rep, .. OfManagers];
}
