using LocalDataverse.Faults;
using LocalDataverse.Metadata;

namespace LocalDataverse.Messages.Rows;

/// <summary>Of the two hierarchies that the platform knows, the host has the managers' one.</summary>
public sealed class OrganizationRule : ITableRule
{
    private const string UsePositions = "usepositionhierarchy";

    public bool AppliesTo(Table table) => table.LogicalName == "organization";

    public void BeforeWrite(RowChange change)
    {
        if (change.Values.GetValueOrDefault(UsePositions) is true)
            throw Fault.Of(ErrorCode.NotSupportedHere, $"The position hierarchy (organization.{UsePositions})");
    }
}
