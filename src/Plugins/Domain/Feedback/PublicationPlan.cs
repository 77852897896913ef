using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmCoaching.Domain.Feedback;

/// <summary>
/// What is published of one instrument and quarter, so that no published figures can be added and subtracted to one
/// about fewer people than the minimum.
/// <para>
/// Each answer is about one manager, and each manager has one second line, so what is published forms trees of two
/// levels: teams that do not overlap, and second lines that do not overlap and are unions of teams. A team is
/// published when enough people answered. A second line is published beside them where a team is too small, and only
/// when the teams of it that are not published have enough people between them. Every combination of published
/// figures then still holds at least one whole published team, or all of the unpublished teams of one second line,
/// so it is about no fewer people than the minimum.
/// </para>
/// </summary>
public sealed class PublicationPlan
{
    private PublicationPlan(IReadOnlyList<TeamDecision> teams, IReadOnlyList<RollUpDecision> rollUps)
    {
        Teams = teams;
        RollUps = rollUps;
    }

    public IReadOnlyList<TeamDecision> Teams { get; }

    /// <summary>Of second lines with a team that is too small; where all teams are published there is nothing to roll up.</summary>
    public IReadOnlyList<RollUpDecision> RollUps { get; }

    /// <exception cref="ArgumentException">A manager is named twice.</exception>
    public static PublicationPlan Of(IReadOnlyList<TeamAnswers> teams, RespondentMinimum minimum)
    {
        if (teams.Select(team => team.Manager).Distinct().Count() != teams.Count)
            throw new ArgumentException("Each manager has one team.", nameof(teams));

        return new PublicationPlan(
            [.. teams.Select(team => new TeamDecision(team.Manager, team.Respondents, IsShown(team, minimum) ? Withheld.None : Withheld.TooFew))],
            [.. teams.Where(HasSecondLine).GroupBy(team => team.SecondLine!.Value)
                .Where(line => line.Any(team => !IsShown(team, minimum)))
                .Select(line => RollUp(line.Key, [.. line], minimum))]);
    }

    private static RollUpDecision RollUp(Guid secondLine, IReadOnlyList<TeamAnswers> teams, RespondentMinimum minimum)
    {
        // Not even a remainder of nobody is shown: it would tell that nobody of the small teams answered.
        var hidden = teams.Where(team => !IsShown(team, minimum)).Sum(team => team.CountedHere);
        var because = hidden >= minimum.People ? Withheld.None
            : teams.Any(team => IsShown(team, minimum)) ? Withheld.Difference
            : Withheld.TooFew;
        return new RollUpDecision(secondLine, [.. teams.Select(team => team.Manager)], teams.Sum(team => team.CountedHere), because);
    }

    private static bool IsShown(TeamAnswers team, RespondentMinimum minimum) => team.Respondents >= minimum.People;

    /// <summary>Who is their own manager, as the head of an organisation may be, has nobody above them.</summary>
    private static bool HasSecondLine(TeamAnswers team) => team.SecondLine is { } line && line != team.Manager;
}
