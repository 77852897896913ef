using System.Net;
using CrmCoaching.Data.Access;
using CrmCoaching.Data.Kpis;
using CrmCoaching.Data.Tables;
using CrmCoaching.Plugins.Tests.Hosting;
using CrmCoaching.Tests.Support;
using LocalDataverse.Faults;
using LocalDataverse.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Plugins.Tests.Feedback;

/// <summary>What holders of every role of the solution get when they ask the vault's tables themselves, with hierarchy security on.</summary>
public sealed class VaultAccessTests : IClassFixture<VaultAccessTests.Filled>
{
    private readonly Filled host;

    public VaultAccessTests(Filled host) => this.host = host;

    public static TheoryData<string, string> RolesAndTables
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var role in new[] { RoleNames.Rep, RoleNames.Manager, RoleNames.Leader, RoleNames.Administrator, RoleNames.Service })
            {
                foreach (var table in ConfidentialTables.Vault)
                    data.Add(role, table);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(RolesAndTables))]
    public void EveryWayToAsk_IsDenied(string role, string table)
    {
        var service = host.As(host.Holder(role));
        foreach (var fetch in Queries(table))
            ExpectedFault.Of(ErrorCode.PrivilegeDenied, () => service.RetrieveMultiple(new FetchExpression(fetch)));
        ExpectedFault.Of(ErrorCode.PrivilegeDenied, () => service.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }));
        ExpectedFault.Of(ErrorCode.PrivilegeDenied, () => service.Execute(new RetrieveTotalRecordCountRequest { EntityNames = [table] }));
        foreach (var id in host.Ids(table))
            ExpectedFault.Of(ErrorCode.PrivilegeDenied, () => service.Retrieve(table, id, new ColumnSet(true)));
    }

    [Theory]
    [MemberData(nameof(RolesAndTables))]
    public void EveryWayToWrite_IsDenied(string role, string table)
    {
        var service = host.As(host.Holder(role));
        var id = host.Ids(table).First();
        ExpectedFault.Of(ErrorCode.PrivilegeDenied, () => service.Create(new Entity(table)));
        ExpectedFault.Of(ErrorCode.PrivilegeDenied, () => service.Update(new Entity(table, id) { ["statecode"] = new OptionSetValue(1) }));
        ExpectedFault.Of(ErrorCode.PrivilegeDenied, () => service.Delete(table, id));
        ExpectedFault.Of(ErrorCode.PrivilegeDenied, () => service.Execute(new UpsertRequest { Target = new Entity(table, id) { ["coach_name"] = "x" } }));
    }

    [Theory]
    [MemberData(nameof(RolesAndTables))]
    public async Task WebApi_DeniesReadingCountingAndAggregating(string role, string table)
    {
        using var client = host.ClientFor(host.DomainName(role));
        var set = table == SecretTable.LogicalName ? "coach_secrets" : table == FeedbackSummaryTable.LogicalName ? "coach_feedbacksummaries" : table + "s";
        foreach (var query in new[] { "", "/$count", "?$filter=statecode eq 0", "?$apply=aggregate($count as n)", "?$select=createdon&$expand=createdby($select=fullname)" })
        {
            using var response = await client.GetAsync(new Uri(set + query, UriKind.Relative));
            Assert.Equal((query, HttpStatusCode.Forbidden), (query, response.StatusCode));
        }
    }

    private static IEnumerable<string> Queries(string table) =>
    [
        $"<fetch><entity name='{table}'><all-attributes/></entity></fetch>",
        $"<fetch aggregate='true'><entity name='{table}'><attribute name='{table}id' alias='n' aggregate='count'/></entity></fetch>",
        $"<fetch><entity name='account'><attribute name='name'/><link-entity name='{table}' from='coach_name' to='name' link-type='outer'><attribute name='coach_name'/></link-entity></entity></fetch>",
        $"<fetch><entity name='account'><attribute name='name'/><filter><link-entity name='{table}' from='coach_name' to='name' link-type='any'/></filter></entity></fetch>",
        $"<fetch><entity name='account'><attribute name='name'/><link-entity name='{table}' from='coach_name' to='name' link-type='exists'/></entity></fetch>",
        $"<fetch><entity name='systemuser'><attribute name='fullname'/><link-entity name='{table}' from='createdby' to='systemuserid' link-type='inner'/></entity></fetch>",
    ];

    /// <summary>A vault with something in each table, and somebody for each role: the leader above the manager above the rep.</summary>
    public sealed class Filled : WebHostFixture
    {
        private readonly Dictionary<string, Guid> holders = [];

        public Filled() : base(CoachingHost.Shipped)
        {
            this.LoadDefaults();
            Service.Update(new Entity(OrganizationTable.LogicalName, KnownRows.Organization) { ["ishierarchicalsecuritymodelenabled"] = true });
            var lea = Service.Coach("Lea");
            Service.GiveRole(lea, SolutionRoles.Leader);
            var mia = Service.Coach("Mia", lea);
            var ann = Service.Coached("Ann", mia);
            holders[RoleNames.Leader] = lea;
            holders[RoleNames.Manager] = mia;
            holders[RoleNames.Rep] = ann;
            holders[RoleNames.Administrator] = Service.NewUserWith(SolutionRoles.Administrator, "Ada");
            holders[RoleNames.Service] = Service.NewUserWith(SolutionRoles.Service, "Svc");

            this.Quarterly(ann, mia, 2, "Confidential");
            this.Note(mia, this.SharedOneOnOne(mia, ann, Clock.GetUtcNow().UtcDateTime.AddDays(1)), "Confidential");
            this.To(7, 1);
            this.Publish();
        }

        public Guid Holder(string role) => holders[role];

        public string DomainName(string role) =>
            Service.Retrieve(SystemUserTable.LogicalName, holders[role], new ColumnSet("domainname")).GetAttributeValue<string>("domainname");

        public IEnumerable<Guid> Ids(string table) =>
            this.System().RetrieveMultiple(new QueryExpression(table)).Entities.Select(row => row.Id);
    }
}
