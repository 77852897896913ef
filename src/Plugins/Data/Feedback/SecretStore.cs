using System;
using System.Security.Cryptography;
using CrmCoaching.Data.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Feedback;

/// <summary>The key by which a respondent is recognised without being named.</summary>
public sealed class SecretStore(IOrganizationService service)
{
    private const string RespondentKey = "respondent";
    private const int KeyBytes = 32;

    /// <summary>
    /// Generates the key once. The table's alternate key admits one row, so of two calls at the same time the
    /// later fails as a whole and changes nothing; repeated, it finds the key.
    /// </summary>
    /// <returns>Whether it was generated now.</returns>
    public bool Ensure()
    {
        var query = new QueryExpression(SecretTable.LogicalName) { ColumnSet = new ColumnSet(SecretTable.Key), TopCount = 1 };
        query.Criteria.AddCondition(SecretTable.Key, ConditionOperator.Equal, RespondentKey);
        if (service.RetrieveMultiple(query).Entities.Count > 0)
            return false;

        service.Create(new Entity(SecretTable.LogicalName)
        {
            [SecretTable.Key] = RespondentKey,
            [SecretTable.Name] = RespondentKey,
            [SecretTable.Value] = Generate(),
        });
        return true;
    }

    private static string Generate()
    {
        var bytes = new byte[KeyBytes];
        using var random = RandomNumberGenerator.Create();
        random.GetBytes(bytes);
        return Convert.ToBase64String(bytes);
    }
}
