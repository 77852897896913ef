using LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Messages.Rows;

/// <summary>A closing activity is completed from the start.</summary>
public sealed class OpportunityCloseRule : ITableRule
{
    private const int Completed = 1;

    public bool AppliesTo(Table table) => table.LogicalName == "opportunityclose";

    public void BeforeWrite(RowChange change)
    {
        if (!change.IsNew) return;
        change.Values[StateRules.State] = new OptionSetValue(Completed);
        change.Values.Remove(StateRules.Status);
    }
}
