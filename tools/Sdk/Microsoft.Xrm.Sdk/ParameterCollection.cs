using System;
using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

[CollectionDataContract(Name = "ParameterCollection", Namespace = ContractNamespaces.Xrm2011)]
[KnownType("GetKnownParameterTypes")]
public class ParameterCollection : DataCollection<string, object>
{
    public ParameterCollection() { }

    protected ParameterCollection(IDictionary<string, object> collection) : base(collection) { }

    public void AddOrUpdateIfNotNull(string key, object obj)
    {
        if (obj != null)
            this[key] = obj;
    }

    public bool TryGetValue<T>(string key, out T value)
    {
        if (base.TryGetValue(key, out object found) && found is T typed)
        {
            value = typed;
            return true;
        }

        value = default;
        return false;
    }

    internal static IEnumerable<Type> GetKnownParameterTypes() => KnownParameterTypes.All;
}
