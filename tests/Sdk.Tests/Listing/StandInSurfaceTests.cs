using Mono.Cecil;

namespace CrmCoaching.Sdk.Tests.Listing;

public sealed class StandInSurfaceTests
{
    private static readonly string[] Assemblies = ["Microsoft.Xrm.Sdk", "Microsoft.Crm.Sdk.Proxy"];
    private static readonly string[] Frameworks = ["net462", "net10.0"];

    public static TheoryData<string, string> StandIns
    {
        get
        {
            TheoryData<string, string> data = [];
            foreach (string assembly in Assemblies)
                foreach (string framework in Frameworks)
                    data.Add(assembly, framework);
            return data;
        }
    }

    [ListingTheory]
    [MemberData(nameof(StandIns))]
    public void EveryVisibleMember_IsOfTheGenuineAssembly(string assembly, string framework)
    {
        ApiListing listing = ApiListing.Of(assembly);
        using AssemblyDefinition standIn = AssemblyDefinition.ReadAssembly(Build.StandIn(assembly, framework));

        ApiLine[] rendered = [.. ApiRenderer.Render(standIn)];

        Assert.NotEmpty(rendered);
        Assert.Equal(string.Empty, string.Join("\n", rendered.SelectMany(line => Differences(line, listing))));
    }

    [ListingTheory]
    [MemberData(nameof(StandIns))]
    public void Identity_IsTheGenuineOne(string assembly, string framework)
    {
        ApiListing listing = ApiListing.Of(assembly);
        using AssemblyDefinition standIn = AssemblyDefinition.ReadAssembly(Build.StandIn(assembly, framework));

        Assert.Equal(listing.AssemblyName, standIn.Name.FullName);
        Assert.Equal(listing.PublicKey, Convert.ToHexStringLower(standIn.Name.PublicKey));
    }

    [StandInFact]
    public void FaultTypes_AreThoseOfNetFramework()
    {
        using AssemblyDefinition framework = AssemblyDefinition.ReadAssembly(Build.FrameworkReference("System.ServiceModel"));
        using AssemblyDefinition standIn = AssemblyDefinition.ReadAssembly(Build.StandIn("System.ServiceModel", "net10.0"));
        ApiListing listing = ApiListing.Of(framework, standIn);

        ApiLine[] rendered = [.. ApiRenderer.Render(standIn)];

        Assert.NotEmpty(rendered);
        Assert.Equal(string.Empty, string.Join("\n", rendered.SelectMany(line => Differences(line, listing))));
        Assert.Equal(listing.AssemblyName, standIn.Name.FullName);
    }

    private static IEnumerable<string> Differences(ApiLine standIn, ApiListing listing) =>
        listing.Find(standIn.Declaration) is { } genuine
            ? genuine.DifferencesOf(standIn)
            : [$"{standIn.Declaration} is not in the genuine assembly"];
}
