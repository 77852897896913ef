namespace LocalDataverse.Messages.Rows;

/// <summary>What the platform does for certain tables beside the rules of all.</summary>
public static class TableRules
{
    private static readonly ITableRule[] All =
    [
        new ActivityRule(), new OpportunityCloseRule(), new PersonNameRule(), new UserRule(), new TeamRule(), new BusinessUnitRule(), new RoleRule(), new OrganizationRule(),
    ];

    public static void BeforeWrite(RowChange change)
    {
        foreach (var rule in All.Where(rule => rule.AppliesTo(change.Table))) rule.BeforeWrite(change);
    }

    public static void AfterWrite(RowChange change)
    {
        foreach (var rule in All.Where(rule => rule.AppliesTo(change.Table))) rule.AfterWrite(change);
    }
}
