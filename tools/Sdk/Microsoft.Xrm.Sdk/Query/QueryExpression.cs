using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

[DataContract(Name = "QueryExpression", Namespace = ContractNamespaces.Xrm2011)]
public sealed class QueryExpression : QueryBase
{
    public QueryExpression() { }

    public QueryExpression(string entityName) => EntityName = entityName;

    [DataMember]
    public ColumnSet ColumnSet { get => field ??= new ColumnSet(); set; }

    [DataMember]
    public FilterExpression Criteria { get => field ??= new FilterExpression(); set; }

    [DataMember(EmitDefaultValue = false, Order = 93)]
    public string DataSource { get; set; }

    [DataMember]
    public bool Distinct { get; set; }

    [DataMember]
    public string EntityName { get; set; }

    [DataMember(EmitDefaultValue = false)]
    public string ForceSeek { get; set; }

    [DataMember]
    public DataCollection<LinkEntity> LinkEntities { get => field ??= []; private set; }

    [DataMember(Order = 50)]
    public bool NoLock { get; set; }

    [DataMember]
    public DataCollection<OrderExpression> Orders { get => field ??= []; private set; }

    [DataMember]
    public PagingInfo PageInfo { get => field ??= new PagingInfo(); set; }

    [DataMember(EmitDefaultValue = false, Order = 92)]
    public string QueryHints { get; set; }

    [DataMember(EmitDefaultValue = false, IsRequired = false)]
    public QueryExpression SubQueryExpression { get; set; }

    [DataMember(EmitDefaultValue = false, Order = 50)]
    public int? TopCount { get; set; }

    public LinkEntity AddLink(string linkToEntityName, string linkFromAttributeName, string linkToAttributeName) =>
        AddLink(linkToEntityName, linkFromAttributeName, linkToAttributeName, JoinOperator.Inner);

    public LinkEntity AddLink(
        string linkToEntityName, string linkFromAttributeName, string linkToAttributeName, JoinOperator joinOperator)
    {
        var link = new LinkEntity(EntityName, linkToEntityName, linkFromAttributeName, linkToAttributeName, joinOperator);
        LinkEntities.Add(link);
        return link;
    }

    public void AddOrder(string attributeName, OrderType orderType) => Orders.Add(new OrderExpression(attributeName, orderType));

    public void AddOrder(string attributeName, OrderType orderType, string alias, string entityName) =>
        Orders.Add(new OrderExpression(attributeName, orderType, alias, entityName));
}
