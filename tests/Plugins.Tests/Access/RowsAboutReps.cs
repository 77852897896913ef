using CrmCoaching.Data.Tables;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Tests.Support;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Plugins.Tests.Access;

/// <summary>The least that a row about a rep needs, table by table; the defaults are loaded.</summary>
internal static class RowsAboutReps
{
    public static Entity About(this IOrganizationService service, Guid rep, string table)
    {
        var row = new Entity(table) { [PraiseTable.Rep] = rep.Reference(SystemUserTable.LogicalName) };
        switch (table)
        {
            case KpiGoalTable.LogicalName:
                row[KpiGoalTable.Kpi] = service.All(KpiDefinitionTable.LogicalName)[0].ToEntityReference();
                row[KpiGoalTable.Year] = 2026;
                row[KpiGoalTable.AnnualValue] = 1200m;
                row[KpiGoalTable.Spread] = new OptionSetValue(KpiGoalTable.SpreadChoice.Evenly);
                break;
            case FocusTable.LogicalName:
                row[FocusTable.Quarter] = Sales.Day(4, 1);
                row[FocusTable.Skill] = service.All(SkillTable.LogicalName)[0].ToEntityReference();
                break;
            case DevelopmentPlanTable.LogicalName:
                row[DevelopmentPlanTable.Name] = "Plan";
                break;
            case PraiseTable.LogicalName:
                row[PraiseTable.Text] = "Well done";
                break;
            case CustomerVoiceTable.LogicalName:
                row[CustomerVoiceTable.Quote] = "She listens";
                break;
            case SkillAuditTable.LogicalName:
                row[SkillAuditTable.On] = Sales.Day(6, 1);
                break;
        }

        return row;
    }
}
