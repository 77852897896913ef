using LocalDataverse.WebApi.Edm;
using LocalDataverse.WebApi.Http;
using LocalDataverse.WebApi.Reads;
using Microsoft.OData.Edm;

namespace LocalDataverse.WebApi;

/// <summary>GET of the service root: the entity sets.</summary>
public static class ServiceDocument
{
    public static ApiResponse Answer(WebApiModel model, Uri serviceRoot) => ApiResponse.OfJson(JsonBody.Object(json =>
    {
        json.WriteString("@odata.context", $"{serviceRoot}$metadata");
        json.WriteStartArray("value");
        foreach (var set in model.Edm.EntityContainer.EntitySets())
        {
            json.WriteStartObject();
            json.WriteString("name", set.Name);
            json.WriteString("kind", "EntitySet");
            json.WriteString("url", set.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }));
}
