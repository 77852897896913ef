using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

[DataContract(Name = "EntitySetting", Namespace = ContractNamespaces.Xrm2011)]
public sealed class EntitySetting : IExtensibleDataObject
{
    [DataMember]
    public Entity Value { get; set; }

    [DataMember]
    public EntitySetting[] ChildSettings { get; set; }

    [DataMember]
    public string Name { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}
