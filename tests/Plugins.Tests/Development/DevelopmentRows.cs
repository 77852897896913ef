using CrmCoaching.Data.Development;
using CrmCoaching.Data.Tables;
using CrmCoaching.Tests.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Plugins.Tests.Development;

/// <summary>Rows about a rep's development.</summary>
internal static class DevelopmentRows
{
    public static readonly Guid Skill = ShippedSkills.All[0].Id;

    public static EntityReference User(this Guid id) => id.Reference(SystemUserTable.LogicalName);

    public static Guid Focus(this IOrganizationService service, Guid rep, DateTime day, Action<Entity>? more = null)
    {
        var row = new Entity(FocusTable.LogicalName)
        {
            [FocusTable.Rep] = rep.User(),
            [FocusTable.Quarter] = day,
            [FocusTable.Skill] = Skill.Reference(SkillTable.LogicalName),
        };
        more?.Invoke(row);
        return service.Create(row);
    }

    public static Guid Audit(this IOrganizationService service, Guid rep, DateTime on) =>
        service.Create(new Entity(SkillAuditTable.LogicalName) { [SkillAuditTable.Rep] = rep.User(), [SkillAuditTable.On] = on });

    public static Guid Rate(this IOrganizationService service, Guid audit, int level) => service.Create(new Entity(SkillRatingTable.LogicalName)
    {
        [SkillRatingTable.Audit] = audit.Reference(SkillAuditTable.LogicalName),
        [SkillRatingTable.Skill] = Skill.Reference(SkillTable.LogicalName),
        [SkillRatingTable.Level] = level,
    });

    public static Guid Profile(this IOrganizationService service, Guid? rep)
    {
        var row = new Entity(CoachingProfileTable.LogicalName) { [CoachingProfileTable.HowToCoach] = "Ask me first" };
        if (rep is { } id) row[CoachingProfileTable.Rep] = id.User();
        return service.Create(row);
    }

    public static Guid Plan(this IOrganizationService service, Guid rep) =>
        service.Create(new Entity(DevelopmentPlanTable.LogicalName) { [DevelopmentPlanTable.Rep] = rep.User(), [DevelopmentPlanTable.Name] = "Key accounts" });

    public static int Seen(this IOrganizationService service, string table) => service.RetrieveMultiple(new QueryExpression(table)).Entities.Count;
}
