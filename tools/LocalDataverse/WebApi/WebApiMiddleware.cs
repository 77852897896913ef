using LocalDataverse.WebApi.Http;

namespace LocalDataverse.WebApi;

/// <summary>Takes the requests below /api/data/ out of the pipeline.</summary>
public sealed class WebApiMiddleware(RequestDelegate next, WebApiEndpoint endpoint)
{
    public Task InvokeAsync(HttpContext context) => ApiTransport.IsApi(context) ? endpoint.HandleAsync(context) : next(context);
}
