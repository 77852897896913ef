using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Domain.Feedback;

namespace CrmCoaching.Data.Feedback;

/// <summary>
/// Publishes what is left of a quarter, second line by second line. A summary that exists was decided before and
/// stays, and its team takes part in no other result: so a manager who changes lines between two runs is in one
/// roll-up at most.
/// </summary>
public sealed class QuarterPublication
{
    private static readonly Instrument[] OfReps = [Instrument.Pulse, Instrument.Quarterly];

    private readonly FeedbackSummaryStore summaries;
    private readonly PublicationTerms terms;
    private readonly ISet<string> decided;
    private readonly ILookup<Instrument, StoredResponse> responses;
    private readonly IReadOnlyDictionary<Guid, Guid> secondLines;
    private readonly QuarterComparison? comparison;

    /// <param name="comparison">Null where there is nothing to compare with.</param>
    public QuarterPublication(
        FeedbackSummaryStore summaries, PublicationTerms terms, IReadOnlyList<StoredResponse> responses, IReadOnlyDictionary<Guid, Guid> secondLines, QuarterComparison? comparison)
    {
        this.summaries = summaries;
        this.terms = terms;
        this.secondLines = secondLines;
        this.comparison = comparison;
        this.responses = responses.ToLookup(response => response.Instrument);
        decided = summaries.KeysOf(terms.Quarter);
    }

    /// <summary>Rows that were created.</summary>
    public int Written { get; private set; }

    /// <returns>The second line that is next; null when all of the quarter is published.</returns>
    public Guid? Run(Func<bool> hasTime)
    {
        var lines = Lines();
        for (var index = 0; index < lines.Count; index++)
        {
            if (index > 0 && !hasTime())
                return lines[index].Key;

            foreach (var instrument in OfReps)
                Publish(instrument, [.. lines[index]]);
        }

        return null;
    }

    /// <summary>Managers by second line; those without one are each a line of their own.</summary>
    private List<IGrouping<Guid, Guid>> Lines() =>
    [
        .. OfReps.SelectMany(instrument => responses[instrument].Select(response => response.Manager).Distinct().Where(manager => !IsDecided(instrument, manager)))
            .GroupBy(manager => secondLines.TryGetValue(manager, out var line) ? line : manager)
            .OrderBy(line => line.Key),
    ];

    private void Publish(Instrument instrument, HashSet<Guid> managers)
    {
        var open = responses[instrument].Where(response => managers.Contains(response.Manager) && !IsDecided(instrument, response.Manager)).ToLookup(response => response.Manager);
        var teams = TeamTally.Of(open.SelectMany(team => team), manager => OpenLine(instrument, manager));
        var plan = PublicationPlan.Of(teams, terms.Minimum, members => comparison?.Admits(instrument, members) ?? true);

        foreach (var team in plan.Teams)
        {
            var key = SummaryKey.OfTeam(team.Manager, terms.Quarter, instrument);
            Decide(key, new SummarySubject(team.Manager, terms.Quarter, instrument), team.Because, team.Respondents, () => Result([team.Manager], FiguresOf(instrument, [.. open[team.Manager]])));
            if (instrument == Instrument.Quarterly && team.Because == Withheld.None)
                PublishSelf(team.Manager);
        }

        foreach (var rollUp in plan.RollUps)
        {
            var key = SummaryKey.OfRollUp(rollUp.SecondLine, terms.Quarter, instrument);
            Decide(key, new SummarySubject(rollUp.SecondLine, terms.Quarter, instrument), rollUp.Because, rollUp.Respondents, () => Result(rollUp.Members, Together(instrument, rollUp, plan, open)));
        }
    }

    /// <summary>A manager's second line, unless the result over its teams was decided by an earlier run.</summary>
    private Guid? OpenLine(Instrument instrument, Guid manager) =>
        secondLines.TryGetValue(manager, out var line) && !decided.Contains(SummaryKey.OfRollUp(line, terms.Quarter, instrument)) ? line : null;

    private void Decide(string key, SummarySubject of, Withheld because, int respondents, Func<PublishedJson> result)
    {
        if (SummaryRow.Because(because, terms.Minimum) is { } reason)
            summaries.Withhold(key, of, reason, terms.NowUtc);
        else
            summaries.Publish(key, of, respondents, result(), terms.NowUtc);
        decided.Add(key);
        Written++;
    }

    /// <summary>The manager's own view goes with the reps', and only with it: alone it has nothing to be compared with.</summary>
    private void PublishSelf(Guid manager)
    {
        var key = SummaryKey.OfTeam(manager, terms.Quarter, Instrument.Self);
        var own = responses[Instrument.Self].Where(response => response.Manager == manager).ToList();
        if (own.Count == 0 || decided.Contains(key))
            return;

        var figures = terms.Questionnaire.Of(Instrument.Self).Where(statement => own[0].Answers.ContainsKey(statement.Code))
            .Select(statement => PublishedStatementJson.Of(StatementFigures.OfOne(statement, own[0].Answers[statement.Code])));
        summaries.Publish(key, new SummarySubject(manager, terms.Quarter, Instrument.Self), own.Count, new PublishedJson { Members = [manager], Statements = [.. figures] }, terms.NowUtc);
        decided.Add(key);
        Written++;
    }

    /// <summary>Each published team as it is published, and those that are not as one group.</summary>
    private IReadOnlyList<StatementFigures> Together(Instrument instrument, RollUpDecision rollUp, PublicationPlan plan, ILookup<Guid, StoredResponse> answers)
    {
        HashSet<Guid> shown = [.. plan.Teams.Where(team => team.Because == Withheld.None).Select(team => team.Manager)];
        StoredResponse[] hidden = [.. rollUp.Members.Where(manager => !shown.Contains(manager)).SelectMany(manager => answers[manager])];
        return GroupFigures.Together(
        [
            .. rollUp.Members.Where(shown.Contains).Select(manager => FiguresOf(instrument, [.. answers[manager]])),
            FiguresOf(instrument, hidden),
        ]);
    }

    private IReadOnlyList<StatementFigures> FiguresOf(Instrument instrument, IReadOnlyCollection<StoredResponse> answers) =>
        GroupFigures.Of(terms.Questionnaire.Of(instrument), answers);

    private static PublishedJson Result(IReadOnlyCollection<Guid> members, IReadOnlyList<StatementFigures> figures) => new()
    {
        Members = [.. members],
        Statements = [.. figures.Select(PublishedStatementJson.Of)],
    };

    private bool IsDecided(Instrument instrument, Guid manager) => decided.Contains(SummaryKey.OfTeam(manager, terms.Quarter, instrument));
}
