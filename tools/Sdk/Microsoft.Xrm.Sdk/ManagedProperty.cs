using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk;

[DataContract(Name = "ManagedProperty{0}", Namespace = ContractNamespaces.Xrm2011)]
[KnownType(typeof(BooleanManagedProperty))]
[KnownType(typeof(AttributeRequiredLevel))]
public abstract class ManagedProperty<T> : IExtensibleDataObject
{
    protected ManagedProperty() { }

    protected ManagedProperty(string managedPropertyLogicalName) => ManagedPropertyLogicalName = managedPropertyLogicalName;

    [DataMember]
    public bool CanBeChanged { get; set; }

    [DataMember]
    public string ManagedPropertyLogicalName { get; internal set; }

    [DataMember]
    public T Value { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}
