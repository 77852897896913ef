namespace LocalDataverse.Metadata;

/// <summary>What a column holds; the platform's attribute types under the names makers see.</summary>
public enum ColumnType
{
    Text,
    Memo,
    Integer,
    BigInt,
    Decimal,
    Double,
    Money,
    DateTime,
    Boolean,
    Choice,
    MultiChoice,
    State,
    Status,
    Lookup,
    Customer,
    Owner,
    UniqueIdentifier,
    PartyList,
    EntityName,
    Image,
    File,
    Virtual,
}
