using System;
using System.Linq;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

[DataContract(Name = "EntityReference", Namespace = ContractNamespaces.Xrm2011)]
[Serializable]
public sealed class EntityReference : IExtensibleDataObject
{
    public EntityReference() { }

    public EntityReference(string logicalName) => LogicalName = logicalName;

    public EntityReference(string logicalName, Guid id) : this(logicalName) => Id = id;

    public EntityReference(string logicalName, string keyName, object keyValue) : this(logicalName) =>
        KeyAttributes.Add(keyName, keyValue);

    public EntityReference(string logicalName, KeyAttributeCollection keyAttributeCollection) : this(logicalName) =>
        KeyAttributes = keyAttributeCollection;

    [DataMember]
    public Guid Id { get; set; }

    [DataMember]
    public KeyAttributeCollection KeyAttributes { get => field ??= []; set; }

    [DataMember]
    public string LogicalName { get; set; }

    [DataMember]
    public string Name { get; set; }

    [DataMember]
    public string RowVersion { get; set; }

    [field: NonSerialized]
    public ExtensionDataObject ExtensionData { get; set; }

    /// <summary>Whether both point to the same row: the name and the row version do not matter.</summary>
    public override bool Equals(object obj) =>
        obj is EntityReference other
        && Id == other.Id
        && LogicalName == other.LogicalName
        && KeyAttributes.Count == other.KeyAttributes.Count
        && KeyAttributes.All(key => other.KeyAttributes.TryGetValue(key.Key, out object value) && Equals(key.Value, value));

    public override int GetHashCode() => Id.GetHashCode() ^ (LogicalName?.GetHashCode() ?? 0);
}
