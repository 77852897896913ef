using System.ServiceModel;
using LocalDataverse.WebApi.Errors;
using LocalDataverse.WebApi.Http;
using LocalDataverse.WebApi.Writes;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.WebApi.Batch;

/// <summary>Runs a batch: parts in their order, change sets as one transaction.</summary>
/// <param name="open">Makes the exchange of one part.</param>
/// <param name="answer">Answers a part that stands alone.</param>
public sealed class BatchHandler(
    Func<ApiRequest, IReadOnlyDictionary<string, string>, Exchange> open,
    Func<ApiRequest, ApiResponse> answer)
{
    private const int FirstError = 400;

    public ApiResponse Answer(ApiRequest batch)
    {
        using var writer = new BatchWriter();
        foreach (var part in new BatchReader(batch).Read())
        {
            var failed = part.IsChangeSet ? RunChangeSet(writer, part, batch) : RunAlone(writer, part.Requests[0]);
            if (failed && !batch.Preferences.ContinueOnError)
                break;
        }

        return writer.Finish();
    }

    private bool RunAlone(BatchWriter writer, BatchOperation operation)
    {
        var response = operation.Request.Path == "$batch"
            ? ErrorAnswer.Of(Refusal.BadRequest("A batch cannot hold another batch."), false)
            : answer(operation.Request);
        writer.Add(response);
        return response.Status >= FirstError;
    }

    private bool RunChangeSet(BatchWriter writer, BatchPart part, ApiRequest batch)
    {
        try
        {
            var answers = Execute(part);
            writer.AddChangeSet(answers.Zip(part.Requests, (response, operation) => (response, operation.ContentId)));
            return false;
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            writer.Add(ErrorAnswer.Of(fault, batch.Preferences.Annotations.IsEverything));
            return true;
        }
    }

    private IReadOnlyList<ApiResponse> Execute(BatchPart part)
    {
        var locations = new Dictionary<string, string>(StringComparer.Ordinal);
        var plans = new List<WritePlan>();
        Exchange? last = null;
        foreach (var operation in part.Requests)
        {
            if (operation.Request.Method == "GET")
                throw Refusal.BadRequest("A change set cannot hold GET requests.");
            last = open(operation.Request, locations);
            var plan = WritePlanner.Plan(last);
            plans.Add(plan);
            if (operation.ContentId is { } id && ContentLocation.Of(last, plan) is { } location && !locations.TryAdd("$" + id, location))
                throw Refusal.BadRequest($"The Content-ID '{id}' is used more than once in the change set.");
        }

        return last is null ? [] : PlanRunner.RunTogether(plans, last.Execute);
    }
}
