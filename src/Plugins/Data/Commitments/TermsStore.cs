using System;
using System.Linq;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Commitments;
using CrmCoaching.Domain.Kpis;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Data.Commitments;

/// <summary>What is promised, with what is known of its KPIs.</summary>
public sealed class TermsStore(IOrganizationService service)
{
    /// <summary>The columns that the terms are made of.</summary>
    public static string[] Columns { get; } =
    [
        CommitmentTable.Title, CommitmentTable.DueOn, CommitmentTable.Kpi, CommitmentTable.TargetValue, CommitmentTable.MeasureFrom,
        CommitmentTable.AimsAt,
    ];

    /// <summary>One read when it names a KPI.</summary>
    public CommitmentTerms Of(Entity row)
    {
        Guid?[] named = [row.Lookup(CommitmentTable.Kpi), row.Lookup(CommitmentTable.AimsAt)];
        var categories = new KpiCategoryStore(service).Of([.. named.OfType<Guid>().Distinct()]);
        KpiCategory? Category(Guid? kpi) => kpi is { } id && categories.TryGetValue(id, out var category) ? category : null;
        return new CommitmentTerms
        {
            Title = row.Text(CommitmentTable.Title) ?? "",
            DueOn = row.Day(CommitmentTable.DueOn),
            Kpi = Category(named[0]),
            Target = row.Number<decimal>(CommitmentTable.TargetValue),
            MeasureFrom = row.Day(CommitmentTable.MeasureFrom),
            AimsAt = Category(named[1]),
        };
    }
}
