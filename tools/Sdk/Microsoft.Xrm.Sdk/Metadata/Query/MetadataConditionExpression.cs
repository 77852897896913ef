using System;
using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata.Query;

[DataContract(Name = "MetadataConditionExpression", Namespace = ContractNamespaces.MetadataQuery2011)]
[KnownType("GetKnownConditionValueTypes")]
public sealed class MetadataConditionExpression : IExtensibleDataObject
{
    public MetadataConditionExpression() { }

    public MetadataConditionExpression(string propertyName, MetadataConditionOperator conditionOperator, object value)
    {
        PropertyName = propertyName;
        ConditionOperator = conditionOperator;
        Value = value;
    }

    [DataMember]
    public MetadataConditionOperator ConditionOperator { get; set; }

    [DataMember]
    public object Value { get; set; }

    [DataMember]
    public string PropertyName { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }

    internal static IEnumerable<Type> GetKnownConditionValueTypes() => KnownConditionValueTypes.All;
}
