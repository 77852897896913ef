using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Tests.Support;

/// <summary>Builders of the rows that tests need around what they test.</summary>
public static class Rows
{
    private static int number;

    /// <summary>Id of the standard role Salesperson: own opportunities and activities, everyone's customers.</summary>
    public static readonly Guid Salesperson = new("9b0f2c0e-5f1d-4a77-8f0c-6a5d2f0b7001");

    /// <summary>A user of the root business unit, or of <paramref name="businessUnit"/>, with the role Salesperson.</summary>
    public static Guid NewUser(this IOrganizationService service, string firstName, Guid? manager = null, Guid? businessUnit = null)
    {
        var id = service.NewUserWithoutRole(firstName, manager, businessUnit);
        service.GiveRole(id, Salesperson);
        return id;
    }

    public static void GiveRole(this IOrganizationService service, Guid user, Guid role) =>
        service.Associate("systemuser", user, new Relationship("systemuserroles_association"), [new EntityReference("role", role)]);

    public static Guid NewUserWithoutRole(this IOrganizationService service, string firstName, Guid? manager = null, Guid? businessUnit = null)
    {
        var user = new Entity("systemuser")
        {
            ["firstname"] = firstName,
            ["lastname"] = "Test",
            ["domainname"] = $"{firstName}{Interlocked.Increment(ref number)}@test",
            ["businessunitid"] = new EntityReference("businessunit", businessUnit ?? KnownRows.RootBusinessUnit),
        };
        if (manager is { } id) user["parentsystemuserid"] = new EntityReference("systemuser", id);
        return service.Create(user);
    }

    public static Guid NewAccount(this IOrganizationService service, string name = "Account", Guid? owner = null)
    {
        var account = new Entity("account") { ["name"] = name };
        if (owner is { } id) account["ownerid"] = new EntityReference("systemuser", id);
        return service.Create(account);
    }

    public static Guid NewOpportunity(
        this IOrganizationService service,
        string name = "Opportunity",
        Guid? owner = null,
        Guid? account = null,
        decimal? estimatedValue = null,
        DateTime? estimatedClose = null)
    {
        var opportunity = new Entity("opportunity")
        {
            ["name"] = name,
            ["customerid"] = new EntityReference("account", account ?? service.NewAccount()),
        };
        if (owner is { } id) opportunity["ownerid"] = new EntityReference("systemuser", id);
        if (estimatedValue is { } value) opportunity["estimatedvalue"] = new Money(value);
        if (estimatedClose is { } day) opportunity["estimatedclosedate"] = day;
        return service.Create(opportunity);
    }

    public static EntityReference Reference(this Guid id, string table) => new(table, id);
}
