using System.Text.Json;
using CrmCoaching.Data.Access;
using CrmCoaching.Plugins.Tests.Hosting;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Plugins.Tests.Access;

public sealed class HierarchyWarningTests : IDisposable
{
    private readonly CoachingHost host = new();

    private IOrganizationService Service => host.Service;

    public void Dispose() => host.Dispose();

    [Fact]
    public void HierarchySecurityOff_NeedsNoWarning() => Assert.Empty(Warnings());

    [Fact]
    public void ConversationTablesLeftIn_AreNamed_UntilAllAreTakenOut()
    {
        Service.Update(new Entity("organization", KnownRows.Organization) { ["ishierarchicalsecuritymodelenabled"] = true });
        Assert.All(OwnTables.Conversation, table => Assert.Contains(table, Warnings().Single(), StringComparison.Ordinal));

        foreach (var table in OwnTables.Conversation.Concat(OwnTables.Facts).Skip(1)) Service.Create(new Entity("hierarchysecurityconfiguration") { ["objecttypecode"] = table });
        var warning = Warnings().Single();
        Assert.Contains(OwnTables.Conversation[0], warning, StringComparison.Ordinal);
        Assert.DoesNotContain(OwnTables.Conversation[1], warning, StringComparison.Ordinal);

        Service.Create(new Entity("hierarchysecurityconfiguration") { ["objecttypecode"] = OwnTables.Conversation[0] });
        Assert.Empty(Warnings());
    }

    [Fact]
    public void OwnTables_AreThoseOfTheSolution()
    {
        var own = host.Organization.Metadata.Tables.Where(table => table.LogicalName.StartsWith("coach_", StringComparison.Ordinal)).ToList();
        var listed = OwnTables.Conversation.Concat(OwnTables.Facts).Concat(OwnTables.Configuration).Concat(OwnTables.Vault).Concat(OwnTables.Logs);

        Assert.Equal(own.Select(table => table.LogicalName).Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
        Assert.All(own, table => Assert.Equal(
            OwnTables.Conversation.Concat(OwnTables.Facts).Contains(table.LogicalName), table.Ownership == LocalDataverse.Metadata.Ownership.UserOwned));
        Assert.All(own, table => Assert.Equal((table.LogicalName + "id", table.LogicalName), (table.PrimaryId, table.SchemaName)));
    }

    private string[] Warnings() =>
        [.. JsonDocument.Parse(host.LoadDefaults()).RootElement.GetProperty("warnings").EnumerateArray().Select(warning => warning.GetString()!)];
}
