using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Settings;

/// <summary>The organisation's settings, kept as environment variables of the platform.</summary>
public sealed class SettingStore(IOrganizationService service)
{
    private const string Prefix = "coach_";
    private const string ValueAlias = "value";

    /// <summary>All settings of this solution by schema name: the value that was set, or the default. One read.</summary>
    public IReadOnlyDictionary<string, string> All()
    {
        var query = new QueryExpression(EnvironmentVariableDefinitionTable.LogicalName)
        {
            ColumnSet = new ColumnSet(EnvironmentVariableDefinitionTable.Schemaname, EnvironmentVariableDefinitionTable.Defaultvalue),
        };
        query.Criteria.AddCondition(EnvironmentVariableDefinitionTable.Schemaname, ConditionOperator.BeginsWith, Prefix);
        var value = query.AddLink(
            EnvironmentVariableValueTable.LogicalName,
            EnvironmentVariableDefinitionTable.Id,
            EnvironmentVariableValueTable.Environmentvariabledefinitionid,
            JoinOperator.LeftOuter);
        value.EntityAlias = ValueAlias;
        value.Columns = new ColumnSet(EnvironmentVariableValueTable.Value);

        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in service.RetrieveMultiple(query).Entities.Where(row => row.Text(EnvironmentVariableDefinitionTable.Schemaname) is not null))
        {
            var text = row.Text(RowValues.Of(ValueAlias, EnvironmentVariableValueTable.Value)) ?? row.Text(EnvironmentVariableDefinitionTable.Defaultvalue);
            if (text is not null)
                settings[row.Text(EnvironmentVariableDefinitionTable.Schemaname)!] = text;
        }

        return settings;
    }
}
