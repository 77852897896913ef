using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

[DataContract(Name = "Relationship", Namespace = ContractNamespaces.Xrm2011)]
public sealed class Relationship : IExtensibleDataObject
{
    public Relationship() { }

    public Relationship(string schemaName) => SchemaName = schemaName;

    [DataMember]
    public EntityRole? PrimaryEntityRole { get; set; }

    [DataMember]
    public string SchemaName { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }

    public override bool Equals(object obj) =>
        obj is Relationship other && SchemaName == other.SchemaName && PrimaryEntityRole == other.PrimaryEntityRole;

    public override int GetHashCode() => (SchemaName?.GetHashCode() ?? 0) ^ PrimaryEntityRole.GetHashCode();

    public override string ToString() => PrimaryEntityRole == null ? SchemaName : $"{SchemaName}.{PrimaryEntityRole}";
}
