using CrmCoaching.Cli.Connections;
using CrmCoaching.Cli.Maintenance;
using CrmCoaching.Tests.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Cli.Tests.Maintenance;

/// <summary>The command against an organisation that runs the shipped plug-in.</summary>
public sealed class DailyWorkTests : IDisposable
{
    private static readonly Guid ManagerRole = new("421ff598-0bb7-5091-a38e-3da44df8cce7");
    private static readonly Guid RepRole = new("845f4ea8-0354-5979-a29c-f7da3a24d77f");
    private readonly WebHostFixture host = new(new HostFixtureOptions { PluginAssembly = Repository.PluginAssembly });

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task EveryJob_IsCalledUntilNothingIsLeft()
    {
        var totals = await Run(null);

        Assert.Contains(totals, total => total.Job == "MonthFreezing");
        Assert.Contains(totals, total => total.Job == "DefinitionChecking");
        Assert.All(totals, total => Assert.True(total.Calls >= 1));
    }

    [Fact]
    public async Task CallerWithoutTheRole_IsToldAtOnce()
    {
        var user = host.Service.NewUser("Eve");
        var name = host.Service.Retrieve("systemuser", user, new ColumnSet("domainname")).GetAttributeValue<string>("domainname");

        var failure = await Assert.ThrowsAsync<CommandFailure>(() => Run(name));
        Assert.Contains("Coaching Administrator", failure.Message, StringComparison.Ordinal);
        Assert.Equal(427181010, failure.RefusalCode);
    }

    [Fact]
    public async Task JobThatFailsEveryTime_IsNamed()
    {
        SetUp();
        var isBroken = false;
        using var connection = new DataverseConnection(host.Url);
        var work = new DailyWork(connection, 30, TimeSpan.Zero, totals =>
        {
            if (isBroken || totals.All(total => total.Job != "DefinitionChecking")) return;
            isBroken = true;
            BreakADefinition();
        });

        var failure = await Assert.ThrowsAsync<CommandFailure>(() => work.Run(CancellationToken.None));
        Assert.Contains("MonthFreezing", failure.Message, StringComparison.Ordinal);
    }

    /// <summary>A rep whose months are due.</summary>
    private void SetUp()
    {
        host.Service.Execute(new OrganizationRequest("coach_LoadDefaults"));
        var manager = host.Service.NewUser("Mia");
        host.Service.GiveRole(manager, ManagerRole);
        host.Service.GiveRole(host.Service.NewUser("Ann", manager), RepRole);
    }

    /// <summary>Past every rule, as nothing that goes through the pipeline can break a definition.</summary>
    private void BreakADefinition()
    {
        var session = host.Organization.Engine.Database.TakeWriter();
        try
        {
            session.Begin();
            session.Run("UPDATE coach_kpidefinition SET coach_table = 'nowhere' WHERE coach_key = 'new_accounts'");
            session.Commit();
        }
        finally
        {
            host.Organization.Engine.Database.Return(session);
        }
    }

    private async Task<IReadOnlyCollection<JobTotal>> Run(string? user)
    {
        using var connection = new DataverseConnection(host.Url, user);
        return await new DailyWork(connection, 30, TimeSpan.Zero, _ => { }).Run(CancellationToken.None);
    }
}
