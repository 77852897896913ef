using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Kpis;
using CrmCoaching.Domain.Kpis.Goals;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Kpis;

/// <summary>The KPI definitions in force, alone or with a rep's goals.</summary>
public sealed class KpiDefinitionStore(IOrganizationService service)
{
    private const string GoalAlias = "goal";
    private const string NotChecked = "The definition has not been checked yet. Open it and save it again.";

    /// <summary>All active definitions with the rep's goals of the given years. One read.</summary>
    public KpiBook WithGoalsOf(Guid rep, IReadOnlyCollection<int> years)
    {
        var query = ActiveDefinitions();
        var goal = query.AddLink(KpiGoalTable.LogicalName, KpiDefinitionTable.Id, KpiGoalTable.Kpi, JoinOperator.LeftOuter);
        goal.EntityAlias = GoalAlias;
        goal.Columns = new ColumnSet([.. KpiGoalRow.Columns]);
        goal.LinkCriteria.AddCondition(KpiGoalTable.Rep, ConditionOperator.Equal, rep);
        goal.LinkCriteria.AddCondition(KpiGoalTable.Year, ConditionOperator.In, years.Cast<object>().ToArray());
        goal.LinkCriteria.AddCondition(KpiGoalTable.StateCode, ConditionOperator.Equal, KpiGoalTable.State.Active);

        var rows = service.RetrieveMultiple(query).Entities;
        AnnualGoal[] goals = [.. rows
            .Select(row => KpiGoalRow.Read(row, GoalAlias, row.Text(KpiDefinitionTable.Key) ?? ""))
            .Where(found => found is not null).Select(found => found!)];
        return new KpiBook(Catalog(rows), new Dictionary<Guid, IReadOnlyList<AnnualGoal>> { [rep] = goals });
    }

    /// <summary>All active definitions. One read.</summary>
    public KpiCatalog Catalog() => Catalog(service.RetrieveMultiple(ActiveDefinitions()).Entities);

    /// <summary>The rows of all definitions, active or not, with every column that a definition is made of. One read.</summary>
    public IReadOnlyList<Entity> Rows() => [.. service.RetrieveMultiple(new QueryExpression(KpiDefinitionTable.LogicalName)
    {
        ColumnSet = new ColumnSet([.. KpiDefinitionRow.Columns, KpiDefinitionTable.StateCode, KpiDefinitionTable.SavedBy, KpiDefinitionTable.ModifiedBy]),
    }).Entities];

    /// <summary>Makes definitions of rows; those that make none keep their place and say why.</summary>
    public static KpiCatalog Catalog(IEnumerable<Entity> rows)
    {
        var unique = rows.GroupBy(row => row.Id).Select(same => same.First()).ToArray();
        var codes = unique.ToDictionary(row => row.Id, row => row.Text(KpiDefinitionTable.Key));
        var definitions = new List<KpiDefinition>();
        var problems = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in unique.Where(HasLabel))
        {
            var definition = Definition(row, id => codes.TryGetValue(id, out var code) ? code : null, problems);
            definitions.Add(definition);
            if (row.Text(KpiDefinitionTable.Problem) is { Length: > 0 } problem)
                problems[definition.Code] = problem;
            else if (definition.Source is not null && row.Text(KpiDefinitionTable.Shape) is null)
                problems[definition.Code] = NotChecked;
        }

        return new KpiCatalog(definitions, problems);
    }

    private static KpiDefinition Definition(Entity row, Func<Guid, string?> codeOf, Dictionary<string, string> problems)
    {
        try
        {
            return KpiDefinitionRow.Definition(row, codeOf);
        }
        catch (ArgumentException invalid)
        {
            var label = KpiDefinitionRow.Label(row);
            problems[label.Code] = invalid.Message;
            return KpiDefinition.Unreadable(label);
        }
    }

    /// <summary>A row without a proper code cannot be referred to by anything; the step that saves it refuses such a code.</summary>
    private static bool HasLabel(Entity row)
    {
        try
        {
            return KpiDefinitionRow.Label(row) is not null;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static QueryExpression ActiveDefinitions()
    {
        var query = new QueryExpression(KpiDefinitionTable.LogicalName) { ColumnSet = new ColumnSet([.. KpiDefinitionRow.Columns]) };
        query.Criteria.AddCondition(KpiDefinitionTable.StateCode, ConditionOperator.Equal, KpiDefinitionTable.State.Active);
        return query;
    }
}
