using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Runs;

/// <summary>What a job did when it last ran, one row a job.</summary>
public sealed class RunStore(IOrganizationService service)
{
    /// <summary>How far the job came; null when it never ran. One read.</summary>
    public string? Watermark(string job) => Find(job)?.Watermark;

    /// <summary>All jobs by name. One read.</summary>
    public IReadOnlyDictionary<string, RunRow> All() =>
        Rows(Query()).GroupBy(row => row.Job, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);

    /// <summary>Holds the row until the operation ends: whoever calls this at the same time waits.</summary>
    public void TakeTurn(RunRow row) =>
        service.Update(new Entity(RunTable.LogicalName, row.Id) { [RunTable.Error] = null });

    /// <inheritdoc cref="TakeTurn(RunRow)"/>
    /// <param name="job">Nothing is held while it never ran. One read.</param>
    public void TakeTurn(string job)
    {
        if (Find(job) is { } row)
            TakeTurn(row);
    }

    /// <param name="startedOn">UTC.</param>
    /// <param name="endedOn">UTC.</param>
    public void Save(string job, string watermark, bool more, DateTime startedOn, DateTime endedOn) =>
        Save(job, Find(job), watermark, more, startedOn, endedOn);

    /// <param name="existing">The job's row, or null to create it.</param>
    /// <param name="startedOn">UTC.</param>
    /// <param name="endedOn">UTC.</param>
    public void Save(string job, RunRow? existing, string watermark, bool more, DateTime startedOn, DateTime endedOn)
    {
        var row = new Entity(RunTable.LogicalName)
        {
            [RunTable.Watermark] = watermark,
            [RunTable.More] = more,
            [RunTable.StartedOn] = startedOn,
            [RunTable.EndedOn] = endedOn,
            [RunTable.Error] = null,
        };
        if (existing is not null)
        {
            row.Id = existing.Id;
            service.Update(row);
            return;
        }

        row[RunTable.Name] = job;
        row[RunTable.Job] = job;
        service.Create(row);
    }

    private RunRow? Find(string job)
    {
        var query = Query();
        query.TopCount = 1;
        query.Criteria.AddCondition(RunTable.Job, ConditionOperator.Equal, job);
        return Rows(query).FirstOrDefault();
    }

    /// <summary>The oldest first: should two calls ever have created a row each, it is the same one that counts.</summary>
    private static QueryExpression Query()
    {
        var query = new QueryExpression(RunTable.LogicalName) { ColumnSet = new ColumnSet(RunTable.Job, RunTable.Watermark, RunTable.StartedOn, RunTable.EndedOn) };
        query.AddOrder(RunTable.CreatedOn, OrderType.Ascending);
        query.AddOrder(RunTable.Id, OrderType.Ascending);
        return query;
    }

    private IEnumerable<RunRow> Rows(QueryExpression query) => service.RetrieveMultiple(query).Entities
        .Select(row => new RunRow(
            row.Id, row.Text(RunTable.Job) ?? "", row.Text(RunTable.Watermark) ?? "", row.Instant(RunTable.StartedOn), row.Instant(RunTable.EndedOn)));
}
