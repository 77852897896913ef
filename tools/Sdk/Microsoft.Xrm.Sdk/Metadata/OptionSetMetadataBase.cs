using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

[DataContract(Name = "OptionSetMetadataBase", Namespace = ContractNamespaces.Metadata2011)]
[KnownType(typeof(BooleanOptionSetMetadata))]
[KnownType(typeof(OptionSetMetadata))]
public abstract class OptionSetMetadataBase : MetadataBase
{
    [DataMember]
    public BooleanManagedProperty IsCustomizable { get; set; }

    [DataMember]
    public Label Description { get; set; }

    [DataMember]
    public Label DisplayName { get; set; }

    [DataMember]
    public OptionSetType? OptionSetType { get; set; }

    [DataMember]
    public bool? IsCustomOptionSet { get; set; }

    [DataMember]
    public bool? IsGlobal { get; set; }

    [DataMember]
    public bool? IsManaged { get; internal set; }

    [DataMember]
    public string ExternalTypeName { get; set; }

    [DataMember(Order = 60)]
    public string IntroducedVersion { get; internal set; }

    [DataMember]
    public string Name { get; set; }
}
