using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

[DataContract(Name = "AssociatedMenuBehavior", Namespace = ContractNamespaces.Metadata2011)]
public enum AssociatedMenuBehavior
{
    [EnumMember(Value = "UseCollectionName")] UseCollectionName = 0,
    [EnumMember(Value = "UseLabel")] UseLabel = 1,
    [EnumMember(Value = "DoNotDisplay")] DoNotDisplay = 2,
}
