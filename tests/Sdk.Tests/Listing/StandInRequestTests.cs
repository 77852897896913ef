using System.Reflection;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Sdk.Tests.Listing;

public sealed class StandInRequestTests
{
    private static readonly string[] Own = [.. typeof(OrganizationRequest).GetProperties().Select(property => property.Name)];

    public static TheoryData<Type> Assemblies => [typeof(OrganizationRequest), typeof(WhoAmIRequest)];

    [ListingTheory]
    [MemberData(nameof(Assemblies))]
    public void EveryRequest_CarriesTheGenuineNameAndParameters(Type ofAssembly)
    {
        Dictionary<string, RequestListing> genuine = RequestListing.Read();
        Type[] requests = [.. ofAssembly.Assembly.GetExportedTypes().Where(type => type.BaseType == typeof(OrganizationRequest))];

        Assert.NotEmpty(requests);
        Assert.Equal(string.Empty, string.Join("\n", requests.SelectMany(type => Differences(type, genuine[type.FullName!]))));
    }

    private static IEnumerable<string> Differences(Type type, RequestListing genuine)
    {
        var request = (OrganizationRequest)Activator.CreateInstance(type)!;
        if (request.RequestName != genuine.RequestName)
            yield return $"{type.Name} is named {request.RequestName}, not {genuine.RequestName}";

        if (!request.Parameters.Keys.Order().SequenceEqual(genuine.ConstructorKeys.Order()))
            yield return $"{type.Name} starts with {string.Join(", ", request.Parameters.Keys)}, not {string.Join(", ", genuine.ConstructorKeys)}";

        foreach (PropertyInfo property in type.GetProperties().Where(property => !Own.Contains(property.Name)))
            property.SetValue(request, property.GetValue(request));

        if (!request.Parameters.Keys.Order().SequenceEqual(genuine.Keys.Order()))
            yield return $"{type.Name} knows {string.Join(", ", request.Parameters.Keys)}, not {string.Join(", ", genuine.Keys)}";
    }
}
