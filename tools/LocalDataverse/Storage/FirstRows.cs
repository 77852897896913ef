using LocalDataverse.Metadata;
using LocalDataverse.Pipeline;
using LocalDataverse.Security;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Storage;

/// <summary>The rows that an empty database is given: organisation, currency, root business unit, built-in users, time zones.</summary>
internal sealed class FirstRows(MetadataCatalog catalog, RowStore rows, Session session, DateTime now)
{
    private const int OutOfTheBoxLocale = 1033;

    public void Write()
    {
        if (rows.Exists(session, catalog.Table("organization"), KnownRows.Organization)) return;
        WriteOrganization();
        WriteUser(KnownRows.SystemUser, "SYSTEM", "", "SYSTEM");
        WriteUser(KnownRows.Administrator, "System", "Administrator", "administrator@local");
        foreach (var user in new[] { KnownRows.SystemUser, KnownRows.Administrator })
        {
            Insert("teammembership", Guid.NewGuid(), new() { ["teamid"] = KnownRows.RootTeam, ["systemuserid"] = user });
        }

        foreach (var (code, name) in TimeZones.WindowsNames) WriteTimeZone(code, name);
    }

    private void WriteOrganization()
    {
        var unit = new EntityReference("businessunit", KnownRows.RootBusinessUnit);
        Insert("transactioncurrency", KnownRows.BaseCurrency, new()
        {
            ["currencyname"] = "US Dollar",
            ["isocurrencycode"] = "USD",
            ["currencysymbol"] = "$",
            ["currencyprecision"] = 2,
            ["exchangerate"] = 1m,
            ["statecode"] = new OptionSetValue(0),
            ["statuscode"] = new OptionSetValue(1),
            ["organizationid"] = new EntityReference("organization", KnownRows.Organization),
        });
        Insert("organization", KnownRows.Organization, new()
        {
            ["name"] = "local",
            ["basecurrencyid"] = new EntityReference("transactioncurrency", KnownRows.BaseCurrency),
            ["basecurrencyprecision"] = 2,
            ["basecurrencysymbol"] = "$",
            ["basisocurrencycode"] = "USD",
            ["localeid"] = OutOfTheBoxLocale,
            ["languagecode"] = OutOfTheBoxLocale,
            ["pricingdecimalprecision"] = 2,
            ["currencydecimalprecision"] = 2,
            ["fiscalcalendarstart"] = new DateTime(now.Year, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            ["fiscalperiodtype"] = 2002,
            ["fiscalyeardisplaycode"] = 1,
            ["plugintracelogsetting"] = new OptionSetValue(1),
            ["ishierarchicalsecuritymodelenabled"] = false,
            ["maxdepthforhierarchicalsecuritymodel"] = 3,
            ["maxuploadfilesize"] = 5242880,
            ["sharetopreviousowneronassign"] = false,
        });
        Insert("businessunit", KnownRows.RootBusinessUnit, new()
        {
            ["name"] = "local",
            ["isdisabled"] = false,
            ["organizationid"] = new EntityReference("organization", KnownRows.Organization),
        });
        Insert("team", KnownRows.RootTeam, new()
        {
            ["name"] = "local",
            ["isdefault"] = true,
            ["teamtype"] = new OptionSetValue(0),
            ["businessunitid"] = unit,
            ["administratorid"] = new EntityReference("systemuser", KnownRows.Administrator),
        });
        Insert("role", KnownRows.AdministratorRole, new() { ["name"] = "System Administrator", ["businessunitid"] = unit, ["parentrootroleid"] = new EntityReference("role", KnownRows.AdministratorRole) });
        Insert("systemuserroles", Guid.NewGuid(), new() { ["systemuserid"] = KnownRows.Administrator, ["roleid"] = KnownRows.AdministratorRole });
    }

    private void WriteUser(Guid id, string firstName, string lastName, string domainName)
    {
        Insert("systemuser", id, new()
        {
            ["firstname"] = firstName,
            ["lastname"] = lastName.Length == 0 ? null : lastName,
            ["fullname"] = $"{firstName} {lastName}".Trim(),
            ["domainname"] = domainName,
            ["businessunitid"] = new EntityReference("businessunit", KnownRows.RootBusinessUnit),
            ["isdisabled"] = id == KnownRows.SystemUser,
            ["accessmode"] = new OptionSetValue(0),
            ["organizationid"] = KnownRows.Organization,
        });
        Insert("usersettings", id, new()
        {
            ["timezonecode"] = TimeZones.UtcCode,
            ["localeid"] = OutOfTheBoxLocale,
            ["uilanguageid"] = OutOfTheBoxLocale,
            ["paginglimit"] = 50,
        });
    }

    private void WriteTimeZone(int code, string name)
    {
        var zone = TimeZones.Find(code);
        Insert("timezonedefinition", Guid.NewGuid(), new()
        {
            ["timezonecode"] = code,
            ["standardname"] = name,
            ["daylightname"] = zone?.DaylightName ?? name,
            ["userinterfacename"] = zone?.DisplayName ?? name,
            ["bias"] = -(int)(zone?.BaseUtcOffset.TotalMinutes ?? 0),
            ["retiredorder"] = 0,
        });
    }

    /// <summary>Columns that a table lacks are left out, and every row is stamped.</summary>
    private void Insert(string tableName, Guid id, Dictionary<string, object?> values)
    {
        var table = catalog.Table(tableName);
        values["createdon"] = values["modifiedon"] = now;
        values["createdby"] = values["modifiedby"] = new EntityReference("systemuser", KnownRows.SystemUser);
        values["versionnumber"] = RowStore.NextVersion(session);
        rows.Insert(session, table, id, values.Where(value => table.Columns.ContainsKey(value.Key)).ToDictionary());
    }
}
