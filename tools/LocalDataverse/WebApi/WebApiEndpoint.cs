using System.ServiceModel;
using LocalDataverse.Faults;
using LocalDataverse.Pipeline;
using LocalDataverse.WebApi.Edm;
using LocalDataverse.WebApi.Errors;
using LocalDataverse.WebApi.Http;
using LocalDataverse.WebApi.Operations;
using LocalDataverse.WebApi.SignIn;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.WebApi;

/// <summary>The Web API of one organisation over HTTP.</summary>
public sealed class WebApiEndpoint
{
    private readonly Organization organization;
    private readonly WebApiService service;
    private readonly CallerReader callers;

    public WebApiEndpoint(Organization organization)
    {
        this.organization = organization;
        service = new WebApiService(new WebApiModel(organization.Metadata, CustomApiOperations.Of(organization.Solution.CustomApis)));
        callers = new CallerReader(organization);
    }

    public async Task HandleAsync(HttpContext context)
    {
        ApiResponse answer;
        try
        {
            var caller = callers.Read(context);
            var request = await ApiTransport.ReadAsync(context).ConfigureAwait(false);
            answer = service.Answer(request, message => organization.Execute(message, caller));
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            answer = ErrorAnswer.Of(fault, withDetails: false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A defect of the host: its own terminal gets the trace, the client the platform's general fault.
            await Console.Error.WriteLineAsync($"{context.Request.Method} {context.Request.Path}: {exception}").ConfigureAwait(false);
            answer = ErrorAnswer.Of(Fault.Of(ErrorCode.UnExpected, "An unexpected error occurred."), withDetails: false);
        }

        await ApiTransport.WriteAsync(context, answer).ConfigureAwait(false);
    }
}
