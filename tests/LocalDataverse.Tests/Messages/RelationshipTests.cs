using CrmCoaching.Tests.Support;
using LocalDataverse.Faults;
using LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace LocalDataverse.Tests.Messages;

public sealed class RelationshipTests : IDisposable
{
    private readonly HostFixture host = new();

    private IOrganizationService Service => host.Service;

    public void Dispose() => host.Dispose();

    [Fact]
    public void DeletedParent_TakesParentalChildrenAlong()
    {
        var plan = Service.Create(new Entity("coach_developmentplan") { ["coach_name"] = "p", ["coach_rep"] = KnownRows.Administrator.Reference("systemuser") });
        var goal = Goal(plan);

        Service.Delete("coach_developmentplan", plan);

        ExpectedFault.Of(ErrorCode.ObjectDoesNotExist, () => Service.Retrieve("coach_developmentgoal", goal, new ColumnSet(true)));
    }

    [Fact]
    public void DeletedRowThatOthersNeed_IsRefused()
    {
        var skill = Service.Create(new Entity("coach_skill") { ["coach_name"] = "s" });
        var plan = Service.Create(new Entity("coach_developmentplan") { ["coach_name"] = "p", ["coach_rep"] = KnownRows.Administrator.Reference("systemuser") });
        Service.Update(new Entity("coach_developmentgoal", Goal(plan)) { ["coach_skill"] = skill.Reference("coach_skill") });

        ExpectedFault.Of(ErrorCode.CannotDeleteDueToAssociation, () => Service.Delete("coach_skill", skill));
    }

    [Fact]
    public void DeletedCustomer_IsClearedFromItsContacts()
    {
        var account = Service.NewAccount();
        var lead = Service.Create(new Entity("lead") { ["lastname"] = "l", ["parentaccountid"] = account.Reference("account") });

        Service.Delete("account", account);

        Assert.False(Service.Retrieve("lead", lead, new ColumnSet("parentaccountid")).Contains("parentaccountid"));
    }

    [Fact]
    public void AssignedParent_TakesParentalChildrenAlong()
    {
        var rae = Service.NewUser("Rae");
        Service.GiveRole(rae, new Guid("845f4ea8-0354-5979-a29c-f7da3a24d77f"));
        var plan = Service.Create(new Entity("coach_developmentplan") { ["coach_name"] = "p", ["coach_rep"] = rae.Reference("systemuser") });
        var goal = Goal(plan);

        Service.Update(new Entity("coach_developmentplan", plan) { ["ownerid"] = rae.Reference("systemuser") });

        Assert.Equal(rae, Service.Retrieve("coach_developmentgoal", goal, new ColumnSet("ownerid")).GetAttributeValue<EntityReference>("ownerid").Id);
    }

    [Fact]
    public void RolesOfUsers_AreRowsOfTheIntersect()
    {
        var user = Service.NewUserWithoutRole("Rae");
        Service.GiveRole(user, Rows.Salesperson);

        ExpectedFault.Of(ErrorCode.DuplicateRecord, () => Service.GiveRole(user, Rows.Salesperson));
        Service.Disassociate("systemuser", user, new Relationship("systemuserroles_association"), [Rows.Salesperson.Reference("role")]);
        ExpectedFault.Of(ErrorCode.PrivilegeDenied, () => host.As(user).NewAccount());
    }

    [Fact]
    public void Transaction_KeepsAllOrNothing()
    {
        var fault = ExpectedFault.Of(ErrorCode.StringLengthTooLong, () => Service.Execute(new ExecuteTransactionRequest
        {
            Requests =
            [
                new CreateRequest { Target = new Entity("account") { ["name"] = "first" } },
                new CreateRequest { Target = new Entity("account") { ["name"] = new string('x', 500) } },
            ],
        }));

        Assert.Equal(1, Assert.IsType<ExecuteTransactionFault>(fault).FaultedRequestIndex);
        Assert.Empty(Service.RetrieveMultiple(new QueryExpression("account")).Entities);
    }

    [Fact]
    public void ExecuteMultiple_GoesOnAfterAFault_WhereAsked()
    {
        var response = (ExecuteMultipleResponse)Service.Execute(new ExecuteMultipleRequest
        {
            Settings = new ExecuteMultipleSettings { ContinueOnError = true, ReturnResponses = true },
            Requests =
            [
                new CreateRequest { Target = new Entity("account") { ["name"] = new string('x', 500) } },
                new CreateRequest { Target = new Entity("account") { ["name"] = "second" } },
            ],
        });

        Assert.True(response.IsFaulted);
        Assert.Equal(ErrorCode.StringLengthTooLong.Number, response.Responses[0].Fault.ErrorCode);
        Assert.NotNull(response.Responses[1].Response);
    }

    [Fact]
    public void Upsert_CreatesThenUpdatesByKey()
    {
        UpsertResponse Upsert(string name) => (UpsertResponse)Service.Execute(new UpsertRequest { Target = new Entity("coach_kpidefinition", "coach_key", "k") { ["coach_name"] = name } });

        Assert.True(Upsert("first").RecordCreated);
        Assert.False(Upsert("second").RecordCreated);
        Assert.Single(Service.RetrieveMultiple(new QueryExpression("coach_kpidefinition")).Entities);
    }

    private Guid Goal(Guid plan) => Service.Create(new Entity("coach_developmentgoal") { ["coach_title"] = "goal", ["coach_plan"] = plan.Reference("coach_developmentplan") });
}
