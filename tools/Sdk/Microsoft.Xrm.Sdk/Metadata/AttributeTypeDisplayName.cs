using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

[DataContract(Name = "AttributeTypeDisplayName", Namespace = ContractNamespaces.Metadata2013)]
public sealed class AttributeTypeDisplayName : ConstantsBase<string>
{
    public static readonly AttributeTypeDisplayName BigIntType = Create<AttributeTypeDisplayName>("BigIntType");
    public static readonly AttributeTypeDisplayName BooleanType = Create<AttributeTypeDisplayName>("BooleanType");
    public static readonly AttributeTypeDisplayName CalendarRulesType = Create<AttributeTypeDisplayName>("CalendarRulesType");
    public static readonly AttributeTypeDisplayName CustomType = Create<AttributeTypeDisplayName>("CustomType");
    public static readonly AttributeTypeDisplayName CustomerType = Create<AttributeTypeDisplayName>("CustomerType");
    public static readonly AttributeTypeDisplayName DateTimeType = Create<AttributeTypeDisplayName>("DateTimeType");
    public static readonly AttributeTypeDisplayName DecimalType = Create<AttributeTypeDisplayName>("DecimalType");
    public static readonly AttributeTypeDisplayName DoubleType = Create<AttributeTypeDisplayName>("DoubleType");
    public static readonly AttributeTypeDisplayName EntityNameType = Create<AttributeTypeDisplayName>("EntityNameType");
    public static readonly AttributeTypeDisplayName FileType = Create<AttributeTypeDisplayName>("FileType");
    public static readonly AttributeTypeDisplayName ImageType = Create<AttributeTypeDisplayName>("ImageType");
    public static readonly AttributeTypeDisplayName IntegerType = Create<AttributeTypeDisplayName>("IntegerType");
    public static readonly AttributeTypeDisplayName LookupType = Create<AttributeTypeDisplayName>("LookupType");
    public static readonly AttributeTypeDisplayName ManagedPropertyType = Create<AttributeTypeDisplayName>("ManagedPropertyType");
    public static readonly AttributeTypeDisplayName MemoType = Create<AttributeTypeDisplayName>("MemoType");
    public static readonly AttributeTypeDisplayName MoneyType = Create<AttributeTypeDisplayName>("MoneyType");
    public static readonly AttributeTypeDisplayName MultiSelectPicklistType = Create<AttributeTypeDisplayName>("MultiSelectPicklistType");
    public static readonly AttributeTypeDisplayName OwnerType = Create<AttributeTypeDisplayName>("OwnerType");
    public static readonly AttributeTypeDisplayName PartyListType = Create<AttributeTypeDisplayName>("PartyListType");
    public static readonly AttributeTypeDisplayName PicklistType = Create<AttributeTypeDisplayName>("PicklistType");
    public static readonly AttributeTypeDisplayName StateType = Create<AttributeTypeDisplayName>("StateType");
    public static readonly AttributeTypeDisplayName StatusType = Create<AttributeTypeDisplayName>("StatusType");
    public static readonly AttributeTypeDisplayName StringType = Create<AttributeTypeDisplayName>("StringType");
    public static readonly AttributeTypeDisplayName UniqueidentifierType = Create<AttributeTypeDisplayName>("UniqueidentifierType");
    public static readonly AttributeTypeDisplayName VirtualType = Create<AttributeTypeDisplayName>("VirtualType");

    public static implicit operator AttributeTypeDisplayName(string attributeTypeDisplayName) =>
        Create<AttributeTypeDisplayName>(attributeTypeDisplayName);

    public static bool operator ==(AttributeTypeDisplayName attributeTypeDisplayNameA, AttributeTypeDisplayName attributeTypeDisplayNameB) =>
        Equals(attributeTypeDisplayNameA, attributeTypeDisplayNameB);

    public static bool operator !=(AttributeTypeDisplayName attributeTypeDisplayNameA, AttributeTypeDisplayName attributeTypeDisplayNameB) =>
        !Equals(attributeTypeDisplayNameA, attributeTypeDisplayNameB);

    public override bool Equals(object obj) =>
        obj is AttributeTypeDisplayName other && string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value ?? string.Empty);
}
