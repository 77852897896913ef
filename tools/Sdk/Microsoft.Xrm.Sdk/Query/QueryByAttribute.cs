using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

[DataContract(Name = "QueryByAttribute", Namespace = ContractNamespaces.Xrm2011)]
public sealed class QueryByAttribute : QueryBase
{
    public QueryByAttribute() { }

    public QueryByAttribute(string entityName) => EntityName = entityName;

    [DataMember]
    public DataCollection<string> Attributes { get => field ??= []; private set; }

    [DataMember]
    public ColumnSet ColumnSet { get => field ??= new ColumnSet(); set; }

    [DataMember]
    public string EntityName { get; set; }

    [DataMember]
    public DataCollection<OrderExpression> Orders { get => field ??= []; private set; }

    [DataMember]
    public PagingInfo PageInfo { get => field ??= new PagingInfo(); set; }

    [DataMember(Order = 50)]
    public int? TopCount { get; set; }

    [DataMember]
    public DataCollection<object> Values { get => field ??= []; private set; }

    public void AddAttributeValue(string attributeName, object value)
    {
        Attributes.Add(attributeName);
        Values.Add(value);
    }

    public void AddOrder(string attributeName, OrderType orderType) => Orders.Add(new OrderExpression(attributeName, orderType));
}
