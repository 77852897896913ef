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
/// so it is about no fewer people than the minimum. Who compares quarters can do more; what may be published beside
/// earlier results is asked of the caller (<see cref="QuarterComparison"/>).
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

    /// <summary>Of second lines with a team that is not published; where all are there is nothing to roll up.</summary>
    public IReadOnlyList<RollUpDecision> RollUps { get; }

    /// <param name="admits">
    /// Whether a result over some managers' teams may stand beside all that was published before; null admits all. It is
    /// asked in a fixed order, teams first, and takes what it admits as published.
    /// </param>
    /// <exception cref="ArgumentException">A manager is named twice.</exception>
    public static PublicationPlan Of(IReadOnlyList<TeamAnswers> teams, RespondentMinimum minimum, Func<IReadOnlyList<Guid>, bool>? admits = null)
    {
        if (teams.Select(team => team.Manager).Distinct().Count() != teams.Count)
            throw new ArgumentException("Each manager has one team.", nameof(teams));

        var allowed = admits ?? (_ => true);
        TeamDecision[] decided = [.. teams.OrderBy(team => team.Manager).Select(team => new TeamDecision(team.Manager, team.Respondents, Team(team, minimum, allowed)))];
        HashSet<Guid> shown = [.. decided.Where(team => team.Because == Withheld.None).Select(team => team.Manager)];
        return new PublicationPlan(
            decided,
            [.. teams.Where(HasSecondLine).GroupBy(team => team.SecondLine!.Value).OrderBy(line => line.Key)
                .Where(line => line.Any(team => !shown.Contains(team.Manager)))
                .Select(line => RollUp(line.Key, [.. line], minimum, allowed))]);
    }

    private static Withheld Team(TeamAnswers team, RespondentMinimum minimum, Func<IReadOnlyList<Guid>, bool> admits)
    {
        if (IsSmall(team, minimum))
            return Withheld.TooFew;
        return admits([team.Manager]) ? Withheld.None : Withheld.Difference;
    }

    private static RollUpDecision RollUp(Guid secondLine, IReadOnlyList<TeamAnswers> teams, RespondentMinimum minimum, Func<IReadOnlyList<Guid>, bool> admits)
    {
        // Not even a remainder of nobody is shown: it would tell that nobody of the small teams answered. A team that is
        // withheld for a difference makes the remainder no larger: less its earlier result little of it would be left.
        IReadOnlyList<Guid> members = [.. teams.Select(team => team.Manager)];
        var hidden = teams.Where(team => IsSmall(team, minimum)).Sum(team => team.CountedHere);
        var because = hidden >= minimum.People ? admits(members) ? Withheld.None : Withheld.Difference
            : teams.Any(team => !IsSmall(team, minimum)) ? Withheld.Difference
            : Withheld.TooFew;
        return new RollUpDecision(secondLine, members, teams.Sum(team => team.CountedHere), because);
    }

    private static bool IsSmall(TeamAnswers team, RespondentMinimum minimum) => team.Respondents < minimum.People;

    /// <summary>Who is their own manager, as the head of an organisation may be, has nobody above them.</summary>
    private static bool HasSecondLine(TeamAnswers team) => team.SecondLine is { } line && line != team.Manager;
}
