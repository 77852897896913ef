using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmCoaching.Sdk.Tests;

public sealed class OrganizationRequestTests
{
    [Fact]
    public void TypedProperty_ReadsAndWritesItsParameter()
    {
        var request = new WinOpportunityRequest { Status = new OptionSetValue(3) };

        Assert.Equal(new OptionSetValue(3), request["Status"]);
        request["Status"] = new OptionSetValue(5);
        Assert.Equal(new OptionSetValue(5), request.Status);
    }

    [Fact]
    public void TypedProperty_OfAnAbsentParameter_IsTheDefault()
    {
        var request = new UpdateRequest();
        request.Parameters.Clear();

        Assert.Null(request.Target);
        Assert.Equal(ConcurrencyBehavior.Default, request.ConcurrencyBehavior);
    }

    [Fact]
    public void NewRequest_CarriesItsRequiredParametersEmpty()
    {
        var request = new CreateRequest();

        Assert.Equal("Create", request.RequestName);
        Assert.True(request.Parameters.Contains("Target"));
        Assert.Null(request.Parameters["Target"]);
    }

    [Fact]
    public void TypedResponse_ReadsItsResult()
    {
        Guid id = new("4a6ec1f0-0000-4000-8000-000000000001");
        var response = new CreateResponse { ["id"] = id };

        Assert.Equal(id, response.id);
        Assert.Equal(Guid.Empty, new CreateResponse().id);
    }

    [Fact]
    public void UpsertMultipleResponse_KeepsItsResultsApartFromTheResultsOfAnyResponse()
    {
        UpsertResponse[] upserts = [new UpsertResponse { ["RecordCreated"] = true }];

        var response = new UpsertMultipleResponse { ["Results"] = upserts };

        Assert.Same(upserts, response.Results);
        Assert.True(response.Results[0].RecordCreated);
    }
}
