using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

[CollectionDataContract(Name = "LocalizedLabelCollection", Namespace = ContractNamespaces.Xrm2011)]
public sealed class LocalizedLabelCollection : DataCollection<LocalizedLabel>
{
    public LocalizedLabelCollection() { }

    public LocalizedLabelCollection(IList<LocalizedLabel> list) : base(list) { }
}
