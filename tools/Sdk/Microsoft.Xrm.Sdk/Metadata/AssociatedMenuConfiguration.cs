using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

[DataContract(Name = "AssociatedMenuConfiguration", Namespace = ContractNamespaces.Metadata2011)]
public sealed class AssociatedMenuConfiguration : IExtensibleDataObject
{
    [DataMember]
    public Label Label { get; set; }

    [DataMember]
    public AssociatedMenuBehavior? Behavior { get; set; }

    [DataMember]
    public AssociatedMenuGroup? Group { get; set; }

    [DataMember(Order = 90)]
    public Guid ViewId { get; internal set; }

    [DataMember(Order = 90)]
    public bool AvailableOffline { get; internal set; }

    [DataMember(Order = 90)]
    public bool IsCustomizable { get; internal set; }

    [DataMember]
    public int? Order { get; set; }

    [DataMember(Order = 90)]
    public string Icon { get; internal set; }

    [DataMember(Order = 90)]
    public string MenuId { get; internal set; }

    [DataMember(Order = 90)]
    public string QueryApi { get; internal set; }

    public ExtensionDataObject ExtensionData { get; set; }
}
