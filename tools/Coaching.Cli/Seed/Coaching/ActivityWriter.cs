using CrmCoaching.Cli.Seed.Story;
using CrmCoaching.Data.Tables;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Cli.Seed.Coaching;

/// <summary>Coaching outside 1:1s: on the road, in the team, over recorded calls.</summary>
internal sealed class ActivityWriter(Crm crm, DevelopmentPhrases phrases, Random chance)
{
    private static readonly (int Kind, string Name, int Minutes)[] Kinds =
    [
        (CoachingActivityTable.KindChoice.JointSalesWork, "Joint customer visit", 150), (CoachingActivityTable.KindChoice.JointSalesWork, "Offer worked out together", 60),
        (CoachingActivityTable.KindChoice.TeamMeeting, "Team session", 45), (CoachingActivityTable.KindChoice.CallReview, "Calls listened to", 40),
        (CoachingActivityTable.KindChoice.CareerConversation, "Where next", 60),
    ];

    /// <param name="team">Who reports to the manager on that day.</param>
    public void Write(int manager, IReadOnlyList<Rep> team, DateOnly today)
    {
        var (kind, name, minutes) = Kinds[chance.Next(Kinds.Length)];
        var asManager = crm.As(CompanyWriter.ManagerId(manager));
        var activity = asManager.Create(new Entity(CoachingActivityTable.LogicalName)
        {
            [CoachingActivityTable.Name] = name,
            [CoachingActivityTable.Kind] = new OptionSetValue(kind),
            [CoachingActivityTable.On] = today.ToDateTime(TimeOnly.MinValue),
            [CoachingActivityTable.Minutes] = minutes - 10 + (5 * chance.Next(6)),
            [CoachingActivityTable.Observations] = phrases.Observation(),
        });
        var participants = kind == CoachingActivityTable.KindChoice.TeamMeeting ? team : [team[chance.Next(team.Count)]];
        foreach (var rep in participants)
        {
            asManager.Create(new Entity(ActivityParticipantTable.LogicalName)
            {
                [ActivityParticipantTable.Name] = rep.Name,
                [ActivityParticipantTable.Activity] = new EntityReference(CoachingActivityTable.LogicalName, activity),
                [ActivityParticipantTable.Rep] = Crm.User(rep),
            });
        }
    }
}
