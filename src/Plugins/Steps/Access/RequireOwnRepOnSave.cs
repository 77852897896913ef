using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data;
using CrmCoaching.Data.Access;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Access;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Runtime;

namespace CrmCoaching.Steps.Access;

/// <summary>
/// Lets only the rep's manager begin 1:1s, cadences, goals and the like by hand, and only in the manager's own name.
/// The platform's administrators may bring in what was written elsewhere.
/// </summary>
public sealed class RequireOwnRepOnSave : CoachingStep
{
    /// <summary>Before what is computed about the rep.</summary>
    private const int First = 1;

    private static readonly string[] Tables =
    [
        OneOnOneTable.LogicalName, CadenceTable.LogicalName, KpiGoalTable.LogicalName, FocusTable.LogicalName, DevelopmentPlanTable.LogicalName,
    ];

    private static readonly int[] Open = [OneOnOneTable.Status.Planned, OneOnOneTable.Status.Preparing, OneOnOneTable.Status.InProgress];

    public override IReadOnlyList<StepRegistration> Registrations { get; } =
    [
        .. Tables.Select(table => StepRegistration.OnCreate(table, StepStage.PreOperation).Ranked(First)),
        StepRegistration.OnUpdate(OneOnOneTable.LogicalName, StepStage.PreOperation, OneOnOneTable.StateCode, OneOnOneTable.StatusCode).Ranked(First)
            .With(StepImage.Before(OneOnOneTable.Manager, OneOnOneTable.Rep, OneOnOneTable.StateCode)),
    ];

    protected override void Run(StepCall call)
    {
        if (Lineage.IsOwn(call.Context, StepCatalogue.Ids))
            return;

        var system = call.AsSystem();
        var refusal = call.IsCreate ? CheckNew(call, new PeopleStore(system)) : CheckReopened(call, new PeopleStore(system));
        if (refusal is not null && !new RoleStore(system).HoldsAny(call.Caller, RoleNames.SystemAdministrator))
            throw new RefusedException(refusal);
    }

    /// <summary>A row without a rep, or a cadence without a manager, is refused by its own rules.</summary>
    private static Refusal? CheckNew(StepCall call, PeopleStore people)
    {
        var table = call.Context.PrimaryEntityName;
        if (call.Target.Lookup(SharedTable.RepColumn) is not { } rep)
            return null;

        switch (table)
        {
            case CadenceTable.LogicalName:
                // Whether the manager named is the rep's is asked with the rest of the pair.
                return call.Target.Lookup(CadenceTable.Manager) is { } holder ? OwnRepRule.Check(table, call.Caller, rep, holder, holder, mayBeSelf: false) : null;
            case OneOnOneTable.LogicalName:
                var named = call.Target.Lookup(OneOnOneTable.Manager);
                call.Target[OneOnOneTable.Manager] = RowValues.Reference(SystemUserTable.LogicalName, named ?? call.Caller);
                return OwnRepRule.Check(table, call.Caller, rep, people.ManagerOf(rep), named, mayBeSelf: false);
            default:
                return OwnRepRule.Check(table, call.Caller, rep, people.ManagerOf(rep), named: null, mayBeSelf: table == DevelopmentPlanTable.LogicalName);
        }
    }

    private static Refusal? CheckReopened(StepCall call, PeopleStore people)
    {
        var isReopened = call.Before.Choice(OneOnOneTable.StateCode) == OneOnOneTable.State.Inactive
            && (call.Target.Choice(OneOnOneTable.StateCode) == OneOnOneTable.State.Active
                || (call.Target.Choice(OneOnOneTable.StatusCode) is { } status && Open.Contains(status)));
        return isReopened && call.Before.Lookup(OneOnOneTable.Rep) is { } rep
            ? OwnRepRule.CheckReopened(call.Before.Lookup(OneOnOneTable.Manager), people.ManagerOf(rep))
            : null;
    }
}
