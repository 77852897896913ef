using System;
using System.Linq;
using System.Security.Cryptography;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Feedback;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Runtime;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Feedback;

/// <summary>The key by which a respondent is recognised without being named.</summary>
public sealed class SecretStore(IOrganizationService service)
{
    private const string Respondent = "respondent";
    private const int KeyBytes = 32;

    /// <summary>
    /// Generates the key once. The table's alternate key admits one row, so of two calls at the same time the
    /// later fails as a whole and changes nothing; repeated, it finds the key.
    /// </summary>
    /// <returns>Whether it was generated now.</returns>
    public bool Ensure()
    {
        if (Find(SecretTable.Key) is not null)
            return false;

        service.Create(new Entity(SecretTable.LogicalName, VaultId.Next())
        {
            [SecretTable.Key] = Respondent,
            [SecretTable.Name] = Respondent,
            [SecretTable.Value] = Generate(),
        });
        return true;
    }

    /// <summary>
    /// Makes everybody else who writes to the vault wait until this transaction ends, so that what is looked up next
    /// stays true. The secret's own row stands in the way of nobody else; a row of the author's, or of the 1:1, would
    /// afterwards show who wrote and when.
    /// </summary>
    /// <exception cref="RefusedException">The secret was never generated.</exception>
    public RespondentKey TakeTurn()
    {
        var row = Find(SecretTable.Value) ?? throw new RefusedException(new Refusal(
            RefusalCode.SetupMissing, "Feedback", "The organisation has not been set up for confidential texts.", "Ask an administrator to load the defaults (coach_LoadDefaults)."));
        service.Update(new Entity(SecretTable.LogicalName, row.Id) { [SecretTable.Name] = Respondent });
        return new RespondentKey(Convert.FromBase64String(row.Text(SecretTable.Value)!));
    }

    private Entity? Find(string column)
    {
        var query = new QueryExpression(SecretTable.LogicalName) { ColumnSet = new ColumnSet(column), TopCount = 1 };
        query.Criteria.AddCondition(SecretTable.Key, ConditionOperator.Equal, Respondent);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault();
    }

    private static string Generate()
    {
        var bytes = new byte[KeyBytes];
        using var random = RandomNumberGenerator.Create();
        random.GetBytes(bytes);
        return Convert.ToBase64String(bytes);
    }
}
