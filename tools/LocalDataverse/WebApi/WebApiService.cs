using System.ServiceModel;
using LocalDataverse.WebApi.Batch;
using LocalDataverse.WebApi.Definitions;
using LocalDataverse.WebApi.Edm;
using LocalDataverse.WebApi.Errors;
using LocalDataverse.WebApi.Http;
using LocalDataverse.WebApi.Operations;
using LocalDataverse.WebApi.Paths;
using LocalDataverse.WebApi.Reads;
using LocalDataverse.WebApi.Writes;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.WebApi;

/// <summary>Answers requests of the Web API, whoever carries them. Safe for concurrent callers.</summary>
public sealed class WebApiService(WebApiModel model)
{
    private static readonly Dictionary<string, string> NoReferences = [];

    /// <param name="execute">Sends a message to the organisation in the caller's name.</param>
    /// <returns>An error's answer too: no fault gets past this method.</returns>
    public ApiResponse Answer(ApiRequest request, Func<OrganizationRequest, OrganizationResponse> execute)
    {
        try
        {
            if (request.Method == "POST" && Uri.UnescapeDataString(request.Path) == "$batch")
                return new BatchHandler((part, references) => new Exchange(model, part, execute, references),
                    part => Answer(part, execute)).Answer(request);
            var exchange = new Exchange(model, request, execute, NoReferences);
            var response = request.Method == "GET" ? Read(exchange) : PlanRunner.Run(WritePlanner.Plan(exchange), execute);
            return response.With("Preference-Applied", request.Preferences.Applied);
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return ErrorAnswer.Of(fault, WantsDetails(request));
        }
    }

    private static bool WantsDetails(ApiRequest request) =>
        request.Headers.All("Prefer").Any(value => value.Contains("include-annotations=\"*\"", StringComparison.Ordinal));

    private ApiResponse Read(Exchange exchange) => exchange.Path() switch
    {
        ServicePath => ServiceDocument.Answer(model, exchange.Request.ServiceRoot),
        MetadataPath => new ApiResponse(200, "application/xml", model.Document),
        RowsPath path => new RowsHandler(exchange).Answer(path),
        RowPath path => new RowHandler(exchange).Answer(path.Table, path.Row),
        PropertyPathOf path => new PropertyHandler(exchange).Answer(path),
        SinglePath path => new PropertyHandler(exchange).Answer(path),
        CollectionPath path => new RowsHandler(exchange).Answer(path),
        OperationPath path => new OperationHandler(exchange).AnswerFunction(path),
        DefinitionPath path => new DefinitionHandler(exchange).Answer(path),
        _ => throw Refusal.WrongMethod(exchange.Request.Method),
    };
}
