using CrmCoaching.Cli.Seed.Story;
using CrmCoaching.Data.Tables;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Cli.Seed.Coaching;

/// <summary>Knowing and developing the reps: profiles, focus skills, audits, plans. Each is written by whose words it holds.</summary>
internal sealed class DevelopmentWriter(Crm crm, Skills skills, DevelopmentPhrases phrases, Random chance)
{
    private const double WritesProfile = 0.8;
    private const double WritesPlan = 0.5;
    private const double AlsoRatesThemselves = 0.6;
    private const double Developing = 0.4;

    private static readonly (string Kpi, string Aim)[] Practice =
        [("meetings_held", "revenue"), ("stage_advances", "win_rate"), ("new_opportunities", "new_accounts"), ("calls_made", "revenue")];

    /// <summary>In the rep's own words.</summary>
    public void WriteProfile(Rep rep)
    {
        if (chance.NextDouble() >= WritesProfile)
        {
            return;
        }

        crm.As(CompanyWriter.RepId(rep.Index)).Create(new Entity(CoachingProfileTable.LogicalName)
        {
            [CoachingProfileTable.Name] = rep.Name,
            [CoachingProfileTable.Rep] = Crm.User(rep),
            [CoachingProfileTable.HowToCoach] = phrases.HowToCoach(),
            [CoachingProfileTable.Motivators] = phrases.Motivator(),
            [CoachingProfileTable.Strengths] = phrases.Strength(),
            [CoachingProfileTable.Recognition] = phrases.Recognition(),
        });
    }

    public void WriteFocus(Rep rep, int manager, DateOnly quarter)
    {
        var skill = skills.Of(rep.Index);
        var (kpi, aim) = Practice[rep.Index % Practice.Length];
        var id = crm.As(CompanyWriter.ManagerId(manager)).Create(new Entity(FocusTable.LogicalName)
        {
            [FocusTable.Name] = skill.Name ?? rep.Name,
            [FocusTable.Rep] = Crm.User(rep),
            [FocusTable.Quarter] = quarter.ToDateTime(TimeOnly.MinValue),
            [FocusTable.Skill] = new EntityReference(SkillTable.LogicalName, skill.Id),
            [FocusTable.Kpi] = crm.Kpi(kpi),
            [FocusTable.AimsAt] = crm.Kpi(aim),
        });
        skills.Focus(rep.Index, id, manager);
    }

    /// <summary>The manager rates what could be seen, and often the rep too.</summary>
    public void Audit(Rep rep, int manager, DateOnly today)
    {
        if (chance.NextDouble() >= ManagerHabits.Of(manager).Audits)
        {
            return;
        }

        var asManager = crm.As(CompanyWriter.ManagerId(manager));
        var audit = asManager.Create(new Entity(SkillAuditTable.LogicalName)
        {
            [SkillAuditTable.Name] = rep.Name,
            [SkillAuditTable.Rep] = Crm.User(rep),
            [SkillAuditTable.On] = today.ToDateTime(TimeOnly.MinValue),
            [SkillAuditTable.Notes] = phrases.AuditNote(),
        });
        Rate(asManager, audit, rep);
        if (chance.NextDouble() < AlsoRatesThemselves)
        {
            Rate(crm.As(CompanyWriter.RepId(rep.Index)), audit, rep);
        }
    }

    /// <summary>In managers' teams that develop their people.</summary>
    public void WritePlan(Rep rep, int manager, DateOnly today)
    {
        if (ManagerHabits.Of(manager).Growth < Developing || chance.NextDouble() >= WritesPlan)
        {
            return;
        }

        var asRep = crm.As(CompanyWriter.RepId(rep.Index));
        var (ambition, goals) = phrases.Plan();
        var plan = asRep.Create(new Entity(DevelopmentPlanTable.LogicalName)
        {
            [DevelopmentPlanTable.Name] = rep.Name,
            [DevelopmentPlanTable.Rep] = Crm.User(rep),
            [DevelopmentPlanTable.Ambition] = ambition,
        });
        for (var index = 0; index < goals.Count; index++)
        {
            asRep.Create(new Entity(DevelopmentGoalTable.LogicalName)
            {
                [DevelopmentGoalTable.Plan] = new EntityReference(DevelopmentPlanTable.LogicalName, plan),
                [DevelopmentGoalTable.Title] = goals[index],
                [DevelopmentGoalTable.DueOn] = today.AddMonths(2 + (3 * index)).ToDateTime(TimeOnly.MinValue),
                [DevelopmentGoalTable.Skill] = new EntityReference(SkillTable.LogicalName, skills.Of(rep.Index).Id),
            });
        }
    }

    private void Rate(IOrganizationService by, Guid audit, Rep rep) => by.Create(new Entity(SkillRatingTable.LogicalName)
    {
        [SkillRatingTable.Name] = rep.Name,
        [SkillRatingTable.Audit] = new EntityReference(SkillAuditTable.LogicalName, audit),
        [SkillRatingTable.Skill] = new EntityReference(SkillTable.LogicalName, skills.Of(rep.Index).Id),
        [SkillRatingTable.Level] = skills.Seen(rep.Index),
        [SkillRatingTable.Evidence] = phrases.Evidence(),
    });
}
