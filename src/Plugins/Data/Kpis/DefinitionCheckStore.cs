using System;
using System.Linq;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Kpis;
using CrmCoaching.Domain.Kpis.Checks;
using CrmCoaching.Domain.Kpis.Reading;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Data.Kpis;

/// <summary>Checks definitions: when one is saved, and all of them every day.</summary>
/// <param name="service">Works as SYSTEM, so that tables are found that the saver cannot see.</param>
public sealed class DefinitionCheckStore(IOrganizationService service)
{
    private readonly TableFactStore facts = new(service);
    private Guid? system;

    /// <summary>
    /// Checks a row as it will be, including a trial run for the saver and today. A fault of the trial run ends the
    /// operation, which refuses the save; what is known beforehand is named in the verdict instead.
    /// </summary>
    /// <param name="row">With every column of <see cref="KpiDefinitionRow.Columns"/>.</param>
    /// <param name="saver">Who must be allowed to read every row of the table. SYSTEM may, and with it what this solution writes itself.</param>
    /// <param name="nowUtc">In UTC.</param>
    public DefinitionVerdict Check(Entity row, Guid saver, DateTime nowUtc)
    {
        system ??= ((WhoAmIResponse)service.Execute(new WhoAmIRequest())).UserId;
        return Check(row, saver == system ? null : (Guid?)saver, nowUtc);
    }

    /// <summary>The same when the service works with the rights of whoever asks.</summary>
    public DefinitionVerdict CheckAsCaller(Entity row, Guid caller, DateTime nowUtc) => Check(row, (Guid?)caller, nowUtc);

    /// <summary>Checks what this solution itself is about to write.</summary>
    public DefinitionVerdict CheckOwn(Entity row, DateTime nowUtc) => Check(row, null, nowUtc);

    private DefinitionVerdict Check(Entity row, Guid? saver, DateTime nowUtc)
    {
        try
        {
            KpiDefinitionRow.Label(row);
            if (KpiChoices.Calculation(row.Choice(KpiDefinitionTable.Calculation)) != KpiCalculation.Aggregate)
                return OfCalculated(row);

            var source = KpiDefinitionRow.Source(row);
            var tables = new TableCheck(
                table => facts.Find(table, saver), ConfidentialTables.Conversations, ConfidentialTables.Vault, ConfidentialTables.LinkedOnly);
            var verdict = new DefinitionCheckRule(tables).Check(source);
            if (verdict.Shape is { } shape)
                TryRun(row, shape, saver, nowUtc);
            return verdict;
        }
        catch (ArgumentException invalid)
        {
            return DefinitionVerdict.Fails(invalid.Message);
        }
    }

    /// <summary>Puts a verdict into the columns that keep it.</summary>
    public static void Put(DefinitionVerdict verdict, Entity row, DateTime nowUtc)
    {
        row[KpiDefinitionTable.Problem] = verdict.Problem;
        row[KpiDefinitionTable.Shape] = KpiShapeJson.Write(verdict.Shape);
        row[KpiDefinitionTable.CheckedOn] = nowUtc;
    }

    /// <summary>Checks the active definitions again, in the order of their ids, and keeps what changed.</summary>
    /// <param name="last">The last one that was checked; null to begin with the first.</param>
    /// <param name="hasTime">Asked after each; the first is always checked.</param>
    /// <param name="written">How many definitions were written.</param>
    /// <returns>The last one that was checked; null when all are.</returns>
    public string? CheckAfter(string? last, DateTime nowUtc, Func<bool> hasTime, out int written)
    {
        written = 0;
        Entity[] active = [.. new KpiDefinitionStore(service).Rows()
            .Where(row => row.Choice(KpiDefinitionTable.StateCode) == KpiDefinitionTable.State.Active && string.CompareOrdinal(Order(row), last ?? "") > 0)
            .OrderBy(Order, StringComparer.Ordinal)];
        for (var next = 0; next < active.Length; next++)
        {
            var row = active[next];
            if (next > 0 && !hasTime())
                return Order(active[next - 1]);

            // Not whoever modified it last: that may be this check itself.
            var saver = row.Lookup(KpiDefinitionTable.SavedBy) ?? row.Lookup(KpiDefinitionTable.ModifiedBy) ?? Guid.Empty;
            var verdict = Check(row, saver, nowUtc);
            if (verdict.Problem == row.Text(KpiDefinitionTable.Problem) && KpiShapeJson.Write(verdict.Shape) == row.Text(KpiDefinitionTable.Shape))
                continue;

            var changed = new Entity(row.LogicalName, row.Id);
            Put(verdict, changed, nowUtc);
            service.Update(changed);
            written++;
        }

        return null;
    }

    private static string Order(Entity row) => row.Id.ToString("D");

    /// <summary>Only the definition itself; circles and operands with problems show when all definitions are put together.</summary>
    private static DefinitionVerdict OfCalculated(Entity row)
    {
        KpiDefinitionRow.Definition(row, id => "operand_" + id.ToString("N"));
        return DefinitionVerdict.Works(null);
    }

    private void TryRun(Entity row, KpiShape shape, Guid? saver, DateTime nowUtc)
    {
        var source = KpiDefinitionRow.Source(row);
        var shaped = new KpiSource(source.Table, source.UserColumn, source.DateColumn, shape.Dates)
            .Taking(source.Aggregate, source.ValueColumn)
            .Where(source.Filter, shape.KeyColumns);
        var definition = KpiDefinition.Read(KpiDefinitionRow.Label(row), shaped);
        var scope = new ReadScope([saver ?? Guid.Empty], LocalZone.Utc, nowUtc);
        var demand = new Demand(definition.Code, new DateSpan(scope.Today, scope.Today));
        foreach (var planned in ReadPlanner.Plan(new KpiCatalog([definition]), [demand], scope))
            new AggregateQueryStore(service).Run(planned.Query);
    }
}
