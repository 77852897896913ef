using LocalDataverse.WebApi.Http;
using LocalDataverse.WebApi.Query;
using LocalDataverse.WebApi.Rows;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.WebApi.Reads;

/// <summary>Writes the rows of $apply: groups that are empty are left out.</summary>
public sealed class AppliedAnswer(Exchange exchange)
{
    public ApiResponse Write(ReadPlan plan, EntityCollection page)
    {
        var results = plan.Results!;
        var properties = new PropertyWriter(exchange.Model, exchange.Preferences.Annotations);
        var body = JsonBody.Object(json =>
        {
            json.WriteString("@odata.context", ContextUrl.OfNames(exchange.Request.ServiceRoot, plan.Table.EntitySetName, results.Select(result => result.Name)));
            json.WriteStartArray("value");
            foreach (var row in page.Entities)
            {
                json.WriteStartObject();
                foreach (var result in results)
                {
                    var value = row.Attributes.TryGetValue(result.Name, out var found) ? found : null;
                    if (value is not null || !result.IsGroup)
                        properties.Write(json, plan.Table, result.Column, result.Name, value,
                            row.FormattedValues.TryGetValue(result.Name, out var text) ? text : null);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
        return ApiResponse.OfJson(body);
    }
}
