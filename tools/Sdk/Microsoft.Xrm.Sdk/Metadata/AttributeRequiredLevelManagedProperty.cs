using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

[DataContract(Name = "AttributeRequiredLevelManagedProperty", Namespace = ContractNamespaces.Metadata2011)]
public sealed class AttributeRequiredLevelManagedProperty : ManagedProperty<AttributeRequiredLevel>
{
    public AttributeRequiredLevelManagedProperty(AttributeRequiredLevel value)
    {
        Value = value;
        CanBeChanged = true;
    }

    public bool IsCanBeChangedPropertyModified { get; set; }

    public bool IsValueModified { get; set; }
}
