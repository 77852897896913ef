using CrmCoaching.Data;
using CrmCoaching.Data.Tables;
using CrmCoaching.Plugins.Tests.Hosting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Plugins.Tests.Feedback;

public sealed class SecretTests : IDisposable
{
    private const int Bits256InBase64 = 44;

    private readonly CoachingHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public void LoadedAgain_KeepsTheSecret()
    {
        host.LoadDefaults();
        var first = Secrets().Single();
        host.LoadDefaults();

        Assert.Equal(first, Secrets().Single());
        Assert.Equal(Bits256InBase64, first!.Length);
    }

    [Fact]
    public async Task LoadedSeveralTimesAtOnce_HasOneSecret()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(Load)));

        Assert.Single(Secrets());
    }

    /// <summary>Of calls at the same time, a later one may fail as a whole.</summary>
    private void Load()
    {
        try
        {
            host.LoadDefaults();
        }
        catch (System.ServiceModel.FaultException<OrganizationServiceFault>)
        {
            // Allowed; what must not be is a second secret.
        }
    }

    private List<string?> Secrets() =>
        [.. host.System().RetrieveMultiple(new QueryExpression(SecretTable.LogicalName) { ColumnSet = new ColumnSet(SecretTable.Value) }).Entities.Select(row => row.Text(SecretTable.Value))];
}
