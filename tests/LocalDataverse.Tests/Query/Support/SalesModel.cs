using LocalDataverse.Metadata;

namespace LocalDataverse.Tests.Query.Support;

/// <summary>A few tables in the shape of the platform's sales tables, with one column of every kind that queries treat apart.</summary>
public static class SalesModel
{
    public static readonly Choice Rating = Choice("rating", (1, "Hot"), (2, "Warm"), (3, "Cold"));
    public static readonly Choice Interests = Choice("interests", (1, "Golf"), (2, "Opera"), (3, "Chess"));

    public static MetadataCatalog Build() => new(
        [Accounts(), Contacts(), Opportunities(), Users(), Teams(), Memberships(), Currencies(), Organizations(), Meetings(), Parties()],
        new Dictionary<string, Choice>());

    public static Choice Choice(string name, params (int Value, string Label)[] options) =>
        new(name, IsGlobal: false, [.. options.Select(option => new ChoiceOption(option.Value, option.Label))]);

    private static Table Accounts() => Table("account", "name", Ownership.UserOwned, [
        Column("name", ColumnType.Text), Column("city", ColumnType.Text), Column("notes", ColumnType.Memo),
        Column("employees", ColumnType.Integer), Column("big", ColumnType.BigInt), Column("weight", ColumnType.Double),
        Column("score", ColumnType.Decimal) with { Precision = 2 }, Column("revenue", ColumnType.Money) with { Precision = 2, PrecisionSource = 2 },
        Column("rating", ColumnType.Choice) with { Choice = Rating }, Column("interests", ColumnType.MultiChoice) with { Choice = Interests },
        Column("statecode", ColumnType.State) with { Choice = Choice("state", (0, "Active"), (1, "Inactive")) },
        Column("preferred", ColumnType.Boolean), Column("kind", ColumnType.EntityName), Column("duration", ColumnType.Integer) with { Format = "duration" },
        Column("founded", ColumnType.DateTime) with { DateBehavior = DateBehavior.DateOnly },
        Column("createdon", ColumnType.DateTime), Column("opens", ColumnType.DateTime) with { DateBehavior = DateBehavior.TimeZoneIndependent },
        Column("versionnumber", ColumnType.BigInt), Column("logo", ColumnType.Image), Column("virtual", ColumnType.Virtual),
        Column("language", ColumnType.Integer), Column("secret", ColumnType.Text) with { IsSecured = true },
        Lookup("parentaccountid", "account"), Lookup("primarycontactid", "contact"), Lookup("transactioncurrencyid", "transactioncurrency"),
        Owner(), Lookup("owningbusinessunit", "businessunit")],
        hierarchical: "parentaccountid");

    private static Table Contacts() => Table("contact", "fullname", Ownership.UserOwned, [
        Column("fullname", ColumnType.Text) with { SchemaName = "FullName" }, Column("age", ColumnType.Integer), Column("birthdate", ColumnType.DateTime) with { DateBehavior = DateBehavior.DateOnly },
        Column("parentcustomerid", ColumnType.Customer) with { Targets = ["account", "contact"] }, Owner()]);

    private static Table Opportunities() => Table("opportunity", "name", Ownership.UserOwned, [
        Column("name", ColumnType.Text), Column("estimatedvalue", ColumnType.Money) with { Precision = 2, PrecisionSource = 2 },
        Column("actualvalue", ColumnType.Money) with { Precision = 2, PrecisionSource = 2 }, Column("probability", ColumnType.Integer),
        Column("statecode", ColumnType.State) with { Choice = Choice("state", (0, "Open"), (1, "Won"), (2, "Lost")) },
        Column("estimatedclosedate", ColumnType.DateTime) with { DateBehavior = DateBehavior.DateOnly },
        Column("actualclosedate", ColumnType.DateTime) with { DateBehavior = DateBehavior.DateOnly },
        Column("createdon", ColumnType.DateTime), Lookup("parentaccountid", "account"), Lookup("transactioncurrencyid", "transactioncurrency"), Owner()]);

    private static Table Users() => Table("systemuser", "fullname", Ownership.BusinessOwned, [
        Column("fullname", ColumnType.Text), Lookup("parentsystemuserid", "systemuser"), Lookup("businessunitid", "businessunit")],
        hierarchical: "parentsystemuserid");

    private static Table Teams() => Table("team", "name", Ownership.BusinessOwned, [Column("name", ColumnType.Text)]);

    private static Table Memberships() => Table("teammembership", null, Ownership.None, [
        Column("systemuserid", ColumnType.UniqueIdentifier), Column("teamid", ColumnType.UniqueIdentifier)]);

    private static Table Currencies() => Table("transactioncurrency", "currencyname", Ownership.OrganizationOwned, [
        Column("currencyname", ColumnType.Text), Column("currencysymbol", ColumnType.Text), Column("currencyprecision", ColumnType.Integer)]);

    private static Table Organizations() => Table("organization", "name", Ownership.None, [
        Column("name", ColumnType.Text), Lookup("basecurrencyid", "transactioncurrency")]);

    private static Table Meetings() => Table("appointment", "subject", Ownership.UserOwned, [
        Column("subject", ColumnType.Text), Column("requiredattendees", ColumnType.PartyList), Column("organizer", ColumnType.PartyList)]);

    private static Table Parties() => Table("activityparty", null, Ownership.None, [
        Lookup("activityid", "appointment"), Lookup("partyid", "systemuser"),
        Column("participationtypemask", ColumnType.Choice) with { Choice = Choice("role", (5, "Required attendee"), (7, "Organizer")) }]);

    private static Column Column(string name, ColumnType type) => new() { LogicalName = name, SchemaName = name, Type = type };

    private static Column Lookup(string name, string target) => Column(name, ColumnType.Lookup) with { Targets = [target] };

    private static Column Owner() => Column("ownerid", ColumnType.Owner) with { Targets = ["systemuser", "team"] };

    private static Table Table(string name, string? primaryName, Ownership ownership, Column[] columns, string? hierarchical = null)
    {
        Column[] all = [Column(name + "id", ColumnType.UniqueIdentifier) with { IsPrimaryId = true }, .. columns];
        return new Table
        {
            LogicalName = name,
            SchemaName = name,
            EntitySetName = name + "s",
            ObjectTypeCode = name == "account" ? 1 : 10_000,
            Ownership = ownership,
            PrimaryId = name + "id",
            PrimaryName = primaryName,
            Columns = all.ToDictionary(column => column.LogicalName),
            ManyToOne = hierarchical is null ? [] : [Hierarchy(name, hierarchical)],
        };
    }

    private static OneToManyRelationship Hierarchy(string table, string column) => new()
    {
        SchemaName = $"{table}_parent",
        ReferencedTable = table,
        ReferencedColumn = table + "id",
        ReferencingTable = table,
        ReferencingColumn = column,
        ReferencingNavigation = column,
        ReferencedNavigation = $"{table}_children",
        IsHierarchical = true,
    };
}
