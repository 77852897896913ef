using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Feedback;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Feedback;

/// <summary>Answers as rows without authors.</summary>
public sealed class FeedbackResponseStore(IOrganizationService service)
{
    /// <summary>
    /// Stores an answer in place of an earlier one of the same period. The caller has taken the turn. One read, one
    /// write, and one more write for the first answer of the quarter.
    /// </summary>
    public void Save(ResponseDraft draft, RespondentKey keys)
    {
        var own = keys.OfAnswer(draft.Respondent, draft.Manager, draft.Instrument, draft.Period.Text);
        var present = keys.OfPresence(draft.Respondent, draft.Instrument, draft.Period.Quarter.ToString());
        string[] earlier = [.. draft.EarlierPeriods.Select(period => keys.OfAnswer(draft.Respondent, draft.Manager, draft.Instrument, period))];
        var found = Find([own, present, .. earlier]);

        if (found.TryGetValue(own, out var existing))
        {
            var kept = JsonText.Read<ResponseJson>(existing.Text(FeedbackResponseTable.Answers)) ?? new ResponseJson();
            service.Update(Row(existing.Id, draft, kept));
            return;
        }

        var row = Row(VaultId.Next(), draft, new ResponseJson { Again = earlier.Any(found.ContainsKey), Counted = found.ContainsKey(present) });
        row[FeedbackResponseTable.Key] = own;
        row[FeedbackResponseTable.Manager] = Text(draft.Manager);
        row[FeedbackResponseTable.Instrument] = new OptionSetValue(FeedbackChoices.Of(draft.Instrument));
        row[FeedbackResponseTable.Period] = draft.Period.Text;
        service.Create(row);
        if (!found.ContainsKey(present))
            service.Create(Presence(draft, present));
    }

    /// <summary>Every answer of a quarter, without comments. One read per 5,000.</summary>
    public IReadOnlyList<StoredResponse> OfQuarter(Quarter quarter)
    {
        var query = Of(quarter);
        query.ColumnSet = new ColumnSet(FeedbackResponseTable.Manager, FeedbackResponseTable.Instrument, FeedbackResponseTable.Answers);
        query.Criteria.AddCondition(FeedbackResponseTable.Manager, ConditionOperator.NotNull);
        return [.. service.ReadAll(query, FeedbackResponseTable.Id).Select(Stored)];
    }

    /// <summary>That answers were given from a quarter to another, both included, without what. One read per 5,000.</summary>
    public IReadOnlyList<KeyedAnswer> Keys(Quarter first, Quarter last)
    {
        var quarterOf = new Dictionary<string, Quarter>(StringComparer.OrdinalIgnoreCase);
        for (var quarter = first; quarter <= last; quarter = quarter.Add(1))
        {
            foreach (var period in Periods(quarter))
                quarterOf.Add(period, quarter);
        }

        var query = new QueryExpression(FeedbackResponseTable.LogicalName)
        {
            ColumnSet = new ColumnSet(FeedbackResponseTable.Key, FeedbackResponseTable.Manager, FeedbackResponseTable.Instrument, FeedbackResponseTable.Period),
        };
        query.Criteria.AddCondition(FeedbackResponseTable.Period, ConditionOperator.In, [.. quarterOf.Keys.Cast<object>()]);
        query.Criteria.AddCondition(FeedbackResponseTable.Manager, ConditionOperator.NotNull);
        return [.. service.ReadAll(query, FeedbackResponseTable.Id).Select(row => Keyed(row, quarterOf))];
    }

    /// <summary>What was written of some managers in a quarter, in the order of the rows' random ids: in no order of time or author. One read.</summary>
    public IReadOnlyList<string> Comments(IReadOnlyCollection<Guid> managers, Quarter quarter)
    {
        if (managers.Count == 0)
            return [];

        var query = new QueryExpression(FeedbackResponseTable.LogicalName) { ColumnSet = new ColumnSet(FeedbackResponseTable.Comment) };
        query.Criteria.AddCondition(FeedbackResponseTable.Period, ConditionOperator.Equal, quarter.ToString());
        query.Criteria.AddCondition(FeedbackResponseTable.Instrument, ConditionOperator.Equal, FeedbackChoices.Of(Instrument.Quarterly));
        query.Criteria.AddCondition(FeedbackResponseTable.Manager, ConditionOperator.In, managers.Select(manager => (object)Text(manager)).ToArray());
        query.Criteria.AddCondition(FeedbackResponseTable.Comment, ConditionOperator.NotNull);
        query.AddOrder(FeedbackResponseTable.Id, OrderType.Ascending);
        return [.. service.RetrieveMultiple(query).Entities.Select(row => row.Text(FeedbackResponseTable.Comment)).OfType<string>()];
    }

    /// <summary>The quarter of the oldest answer; null when there is none. One read.</summary>
    public Quarter? Oldest()
    {
        var query = new QueryExpression(FeedbackResponseTable.LogicalName) { ColumnSet = new ColumnSet(FeedbackResponseTable.CreatedOn), TopCount = 1 };
        query.AddOrder(FeedbackResponseTable.CreatedOn, OrderType.Ascending);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault()?.Day(FeedbackResponseTable.CreatedOn) is { } day ? Quarter.Of(day) : null;
    }

    private Dictionary<string, Entity> Find(string[] keys)
    {
        var query = new QueryExpression(FeedbackResponseTable.LogicalName) { ColumnSet = new ColumnSet(FeedbackResponseTable.Key, FeedbackResponseTable.Answers) };
        query.Criteria.AddCondition(FeedbackResponseTable.Key, ConditionOperator.In, [.. keys.Cast<object>()]);
        return service.RetrieveMultiple(query).Entities.ToDictionary(row => row.Text(FeedbackResponseTable.Key)!, StringComparer.OrdinalIgnoreCase);
    }

    private static Entity Row(Guid id, ResponseDraft draft, ResponseJson json)
    {
        json.Answers = draft.Answers.ToDictionary(pair => pair.Key, pair => pair.Value);
        return new Entity(FeedbackResponseTable.LogicalName, id)
        {
            [FeedbackResponseTable.Answers] = JsonText.Write(json),
            [FeedbackResponseTable.Comment] = draft.Comment,
        };
    }

    /// <summary>That one person has answered in the quarter, so that nobody is counted in two teams.</summary>
    private static Entity Presence(ResponseDraft draft, string key) => new(FeedbackResponseTable.LogicalName, VaultId.Next())
    {
        [FeedbackResponseTable.Key] = key,
        [FeedbackResponseTable.Instrument] = new OptionSetValue(FeedbackChoices.Of(draft.Instrument)),
        [FeedbackResponseTable.Period] = draft.Period.Quarter.ToString(),
    };

    private static QueryExpression Of(Quarter quarter)
    {
        var query = new QueryExpression(FeedbackResponseTable.LogicalName);
        query.Criteria.AddCondition(FeedbackResponseTable.Period, ConditionOperator.In, [.. Periods(quarter).Cast<object>()]);
        return query;
    }

    private static IEnumerable<string> Periods(Quarter quarter) => [quarter.ToString(), .. quarter.Months.Select(month => month.ToString())];

    private static KeyedAnswer Keyed(Entity row, Dictionary<string, Quarter> quarterOf)
    {
        var period = row.Text(FeedbackResponseTable.Period)!;
        return new KeyedAnswer(
            row.Text(FeedbackResponseTable.Key)!,
            Guid.Parse(row.Text(FeedbackResponseTable.Manager)!),
            FeedbackChoices.InstrumentOf(row.Choice(FeedbackResponseTable.Instrument)),
            period,
            quarterOf[period]);
    }

    private static StoredResponse Stored(Entity row)
    {
        var json = JsonText.Read<ResponseJson>(row.Text(FeedbackResponseTable.Answers)) ?? new ResponseJson();
        return new StoredResponse(
            Guid.Parse(row.Text(FeedbackResponseTable.Manager)!),
            FeedbackChoices.InstrumentOf(row.Choice(FeedbackResponseTable.Instrument)),
            json.Answers,
            IsFirstInTeam: !json.Again,
            IsFirstInQuarter: !json.Counted);
    }

    internal static string Text(Guid id) => id.ToString("D", CultureInfo.InvariantCulture);
}
