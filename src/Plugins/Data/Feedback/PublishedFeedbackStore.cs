using System;
using System.Linq;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Feedback;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Data.Feedback;

/// <summary>What was published about a manager.</summary>
public sealed class PublishedFeedbackStore(IOrganizationService system)
{
    /// <summary>One read or two, and one for each result that has comments.</summary>
    /// <param name="nowUtc">UTC.</param>
    public FeedbackJson Of(Guid manager, Quarter quarter, RespondentMinimum minimum, DateTime nowUtc)
    {
        var answer = new FeedbackJson { Manager = FeedbackResponseStore.Text(manager), Quarter = quarter.ToString() };
        var keys = new Keys(manager, quarter);
        var summaries = new FeedbackSummaryStore(system);
        var rows = summaries.Find(keys.All);
        if (!rows.ContainsKey(keys.Done) && (summaries.LastDone() is not { } last || last < quarter))
        {
            answer.Reason = PublicationDue.LastOver(nowUtc) < quarter
                ? $"Not yet published: the quarter ends on {quarter.Last}."
                : "Not yet published: the daily maintenance after the quarter's end does it.";
            return answer;
        }

        // In the words of today for a row that is there, too: by another number it would tell that somebody answered.
        var tooFew = new SummaryRow(null, null, null, SummaryRow.Because(Withheld.TooFew, minimum));
        rows.TryGetValue(keys.Self, out var self);
        answer.IsPublished = true;
        answer.Quarterly = Result(rows.TryGetValue(keys.Quarterly, out var quarterly) && HasAnswer(quarterly) ? quarterly : tooFew, self, quarter);
        answer.Pulse = Result(rows.TryGetValue(keys.Pulse, out var pulse) && HasAnswer(pulse) ? pulse : tooFew, null, null);
        answer.SecondLineQuarterly = rows.TryGetValue(keys.SecondLineQuarterly, out var quarterlyBelow) ? Result(quarterlyBelow, null, quarter) : null;
        answer.SecondLinePulse = rows.TryGetValue(keys.SecondLinePulse, out var pulseBelow) ? Result(pulseBelow, null, null) : null;
        return answer;
    }

    private static bool HasAnswer(SummaryRow row) => row.Result is not null || row.IsWithheldForDifference;

    /// <param name="commentsOf">The quarter whose comments go with it; null for none.</param>
    private ResultJson Result(SummaryRow row, SummaryRow? self, Quarter? commentsOf)
    {
        if (row.Result is not { } result)
            return new ResultJson { WithheldBecause = row.WithheldBecause };

        var own = (self?.Result?.Statements ?? []).ToDictionary(statement => statement.Code, statement => statement.Mean);
        var headline = result.Statements.FirstOrDefault(statement => statement.Headline);
        return new ResultJson
        {
            Respondents = row.Respondents,
            Headline = headline?.Agreeing,
            HeadlineBound = headline?.AgreeingBound,
            Statements = [.. result.Statements.Select(statement => statement.Beside(own.TryGetValue(statement.Code, out var value) ? value : null))],
            Comments = commentsOf is { } quarter ? [.. new FeedbackResponseStore(system).Comments(result.Members, quarter)] : null,
        };
    }

    private sealed class Keys(Guid manager, Quarter quarter)
    {
        public string Done { get; } = SummaryKey.OfDone(quarter);

        public string Quarterly { get; } = SummaryKey.OfTeam(manager, quarter, Instrument.Quarterly);

        public string Pulse { get; } = SummaryKey.OfTeam(manager, quarter, Instrument.Pulse);

        public string Self { get; } = SummaryKey.OfTeam(manager, quarter, Instrument.Self);

        public string SecondLineQuarterly { get; } = SummaryKey.OfRollUp(manager, quarter, Instrument.Quarterly);

        public string SecondLinePulse { get; } = SummaryKey.OfRollUp(manager, quarter, Instrument.Pulse);

        public string[] All => [Done, Quarterly, Pulse, Self, SecondLineQuarterly, SecondLinePulse];
    }
}
