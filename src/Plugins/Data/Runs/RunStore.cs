using System;
using System.Linq;
using CrmCoaching.Data.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Runs;

/// <summary>What a job did when it last ran, one row a job.</summary>
public sealed class RunStore(IOrganizationService service)
{
    /// <summary>How far the job came; null when it never ran. One read.</summary>
    public string? Watermark(string job) => Find(job)?.Text(RunTable.Watermark);

    /// <param name="startedOn">UTC.</param>
    /// <param name="endedOn">UTC.</param>
    public void Save(string job, string watermark, bool more, DateTime startedOn, DateTime endedOn)
    {
        var row = new Entity(RunTable.LogicalName)
        {
            [RunTable.Watermark] = watermark,
            [RunTable.More] = more,
            [RunTable.StartedOn] = startedOn,
            [RunTable.EndedOn] = endedOn,
            [RunTable.Error] = null,
        };
        if (Find(job) is { } existing)
        {
            row.Id = existing.Id;
            service.Update(row);
            return;
        }

        row[RunTable.Name] = job;
        row[RunTable.Job] = job;
        service.Create(row);
    }

    private Entity? Find(string job)
    {
        var query = new QueryExpression(RunTable.LogicalName) { ColumnSet = new ColumnSet(RunTable.Watermark), TopCount = 1 };
        query.Criteria.AddCondition(RunTable.Job, ConditionOperator.Equal, job);
        query.AddOrder(RunTable.CreatedOn, OrderType.Ascending);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault();
    }
}
