namespace CrmCoaching.Tests.Support;

/// <summary>Ids of the solution's roles, which are the same in every organisation.</summary>
public static class SolutionRoles
{
    public static readonly Guid Rep = new("845f4ea8-0354-5979-a29c-f7da3a24d77f");
    public static readonly Guid Manager = new("421ff598-0bb7-5091-a38e-3da44df8cce7");
    public static readonly Guid Leader = new("ab54f1a7-61ac-5150-84ed-9ecf6d7d1088");
    public static readonly Guid Administrator = new("9c2ef8b7-4a5a-5312-b1de-ae061641f942");
    public static readonly Guid Service = new("1b4a3427-d4e6-525d-86af-2f76e7a01a61");
}
