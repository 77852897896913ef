namespace LocalDataverse.Pipeline;

/// <summary>Ids of the rows that every organisation of the host starts with.</summary>
public static class KnownRows
{
    public static readonly Guid Organization = new("0a1f2c50-5d5b-4f3a-9b60-3f5f6b9d0001");
    public static readonly Guid RootBusinessUnit = new("0a1f2c50-5d5b-4f3a-9b60-3f5f6b9d0002");
    public static readonly Guid BaseCurrency = new("0a1f2c50-5d5b-4f3a-9b60-3f5f6b9d0003");

    /// <summary>The built-in administrator: whoever calls without saying who they are.</summary>
    public static readonly Guid Administrator = new("0a1f2c50-5d5b-4f3a-9b60-3f5f6b9d0004");

    /// <summary>The platform itself, past every check.</summary>
    public static readonly Guid SystemUser = new("0a1f2c50-5d5b-4f3a-9b60-3f5f6b9d0005");
    public static readonly Guid RootTeam = new("0a1f2c50-5d5b-4f3a-9b60-3f5f6b9d0006");

    /// <summary>The role System Administrator, with the id that the platform gives its template.</summary>
    public static readonly Guid AdministratorRole = new("627090ff-40a3-4053-8790-584edc5be201");
}
