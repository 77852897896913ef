using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Feedback;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Feedback;

/// <summary>Published results as rows. They are created once and never written again.</summary>
public sealed class FeedbackSummaryStore(IOrganizationService service)
{
    /// <summary>The summaries of some keys that exist: one read.</summary>
    public IReadOnlyDictionary<string, SummaryRow> Find(params string[] keys)
    {
        var query = new QueryExpression(FeedbackSummaryTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                FeedbackSummaryTable.Key, FeedbackSummaryTable.PublishedOn, FeedbackSummaryTable.Respondents,
                FeedbackSummaryTable.Statements, FeedbackSummaryTable.WithheldBecause),
        };
        query.Criteria.AddCondition(FeedbackSummaryTable.Key, ConditionOperator.In, [.. keys.Cast<object>()]);
        return service.RetrieveMultiple(query).Entities.ToDictionary(row => row.Text(FeedbackSummaryTable.Key)!, SummaryRow.Of, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The keys of all summaries of a quarter: one read per 5,000.</summary>
    public ISet<string> KeysOf(Quarter quarter)
    {
        var query = new QueryExpression(FeedbackSummaryTable.LogicalName) { ColumnSet = new ColumnSet(FeedbackSummaryTable.Key) };
        query.Criteria.AddCondition(FeedbackSummaryTable.Quarter, ConditionOperator.Equal, quarter.ToString());
        return new HashSet<string>(service.ReadAll(query, FeedbackSummaryTable.Id).Select(row => row.Text(FeedbackSummaryTable.Key)!), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Which of the reps' results have figures, from a quarter to another, both included. One read per 5,000.</summary>
    public IReadOnlyList<PublishedGroup> Published(Quarter first, Quarter last)
    {
        var query = new QueryExpression(FeedbackSummaryTable.LogicalName)
        {
            ColumnSet = new ColumnSet(FeedbackSummaryTable.Instrument, FeedbackSummaryTable.Quarter, FeedbackSummaryTable.Statements),
        };
        query.Criteria.AddCondition(FeedbackSummaryTable.Quarter, ConditionOperator.GreaterEqual, first.ToString());
        query.Criteria.AddCondition(FeedbackSummaryTable.Quarter, ConditionOperator.LessEqual, last.ToString());
        query.Criteria.AddCondition(FeedbackSummaryTable.Instrument, ConditionOperator.In, FeedbackChoices.Of(Instrument.Pulse), FeedbackChoices.Of(Instrument.Quarterly));
        query.Criteria.AddCondition(FeedbackSummaryTable.WithheldBecause, ConditionOperator.Null);
        return [.. service.ReadAll(query, FeedbackSummaryTable.Id).Select(Group)];
    }

    /// <summary>The last quarter of which nothing is left to be published: one read.</summary>
    public Quarter? LastDone()
    {
        var query = new QueryExpression(FeedbackSummaryTable.LogicalName) { ColumnSet = new ColumnSet(FeedbackSummaryTable.Quarter), TopCount = 1 };
        query.Criteria.AddCondition(FeedbackSummaryTable.Manager, ConditionOperator.Null);
        query.AddOrder(FeedbackSummaryTable.Quarter, OrderType.Descending);
        return Quarter.TryParse(service.RetrieveMultiple(query).Entities.FirstOrDefault()?.Text(FeedbackSummaryTable.Quarter), out var quarter) ? quarter : null;
    }

    /// <param name="nowUtc">UTC.</param>
    public void Publish(string key, SummarySubject of, int respondents, PublishedJson result, DateTime nowUtc)
    {
        var row = Row(key, of, nowUtc);
        row[FeedbackSummaryTable.Respondents] = respondents;
        row[FeedbackSummaryTable.Statements] = JsonText.Write(result);
        row[FeedbackSummaryTable.Agreeing] = result.Statements.FirstOrDefault(statement => statement.Headline)?.Agreeing;
        service.Create(row);
    }

    /// <summary>Decides for ever that a result is not published.</summary>
    public void Withhold(string key, SummarySubject of, string because, DateTime nowUtc)
    {
        var row = Row(key, of, nowUtc);
        row[FeedbackSummaryTable.WithheldBecause] = because;
        service.Create(row);
    }

    public void Close(Quarter quarter, DateTime nowUtc) => service.Create(Row(SummaryKey.OfDone(quarter), new SummarySubject(null, quarter, Instrument.None), nowUtc));

    private static PublishedGroup Group(Entity row) => new(
        FeedbackChoices.InstrumentOf(row.Choice(FeedbackSummaryTable.Instrument)),
        Quarter.Parse(row.Text(FeedbackSummaryTable.Quarter)!),
        JsonText.Read<PublishedJson>(row.Text(FeedbackSummaryTable.Statements))?.Members ?? []);

    private static Entity Row(string key, SummarySubject of, DateTime nowUtc)
    {
        var row = new Entity(FeedbackSummaryTable.LogicalName, VaultId.Next())
        {
            [FeedbackSummaryTable.Key] = key,
            [FeedbackSummaryTable.Name] = of.Quarter.ToString(),
            [FeedbackSummaryTable.Quarter] = of.Quarter.ToString(),
            [FeedbackSummaryTable.PublishedOn] = nowUtc,
        };
        if (of.Manager is { } manager)
        {
            row[FeedbackSummaryTable.Manager] = FeedbackResponseStore.Text(manager);
            row[FeedbackSummaryTable.Instrument] = new OptionSetValue(FeedbackChoices.Of(of.Instrument));
        }

        return row;
    }
}
