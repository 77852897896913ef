using CrmCoaching.Tests.Support;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Tests.Messages;

public sealed class QueryConversionTests : IDisposable
{
    private readonly HostFixture host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public void FetchXml_BecomesAQueryExpressionAndBack()
    {
        const string Fetch = "<fetch top='3'><entity name='systemuser'><attribute name='fullname'/><filter>"
            + "<condition attribute='isdisabled' operator='eq' value='0'/></filter><order attribute='fullname'/></entity></fetch>";

        var there = (FetchXmlToQueryExpressionResponse)host.Service.Execute(new FetchXmlToQueryExpressionRequest { FetchXml = Fetch });
        var back = (QueryExpressionToFetchXmlResponse)host.Service.Execute(new QueryExpressionToFetchXmlRequest { Query = there.Query });

        Assert.Equal(("systemuser", 3, 1), (there.Query.EntityName, there.Query.TopCount, there.Query.Criteria.Conditions.Count));
        var expected = host.Service.RetrieveMultiple(new FetchExpression(Fetch)).Entities.Select(user => user.Id).ToList();
        Assert.NotEmpty(expected);
        Assert.Equal(expected, host.Service.RetrieveMultiple(there.Query).Entities.Select(user => user.Id));
        Assert.Equal(expected, host.Service.RetrieveMultiple(new FetchExpression(back.FetchXml)).Entities.Select(user => user.Id));
    }
}
