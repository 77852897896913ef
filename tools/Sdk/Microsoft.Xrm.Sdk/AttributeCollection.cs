using System;
using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

[CollectionDataContract(Name = "AttributeCollection", Namespace = ContractNamespaces.Xrm2011)]
[KnownType("GetKnownParameterTypes")]
public sealed class AttributeCollection : DataCollection<string, object>
{
    public AttributeCollection() { }

    internal static IEnumerable<Type> GetKnownParameterTypes() => KnownParameterTypes.All;
}
