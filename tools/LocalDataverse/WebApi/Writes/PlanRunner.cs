using LocalDataverse.WebApi.Http;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace LocalDataverse.WebApi.Writes;

/// <summary>Does what plans say.</summary>
public static class PlanRunner
{
    public static ApiResponse Run(WritePlan plan, Func<OrganizationRequest, OrganizationResponse> execute) =>
        plan.Complete(plan.Requests.Count == 1 ? [execute(plan.Requests[0])] : Transaction(plan.Requests, execute));

    /// <summary>All plans in one transaction; the answers are made after it has been committed.</summary>
    public static IReadOnlyList<ApiResponse> RunTogether(
        IReadOnlyList<WritePlan> plans, Func<OrganizationRequest, OrganizationResponse> execute)
    {
        var responses = Transaction([.. plans.SelectMany(plan => plan.Requests)], execute);
        var answers = new List<ApiResponse>();
        var done = 0;
        foreach (var plan in plans)
        {
            answers.Add(plan.Complete([.. responses.Skip(done).Take(plan.Requests.Count)]));
            done += plan.Requests.Count;
        }

        return answers;
    }

    private static IReadOnlyList<OrganizationResponse> Transaction(
        IReadOnlyList<OrganizationRequest> requests, Func<OrganizationRequest, OrganizationResponse> execute)
    {
        if (requests.Count == 0)
            return [];
        var transaction = new ExecuteTransactionRequest { Requests = [], ReturnResponses = true };
        foreach (var request in requests)
            transaction.Requests.Add(request);
        return [.. ((ExecuteTransactionResponse)execute(transaction)).Responses];
    }
}
