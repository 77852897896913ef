using System.Collections.Generic;
using CrmCoaching.Data;
using CrmCoaching.Data.Tables;
using CrmCoaching.Runtime;

namespace CrmCoaching.Steps.Opportunities;

/// <summary>
/// Remembers when its owner last changed an opportunity. The platform keeps only who was last of all, and that is often
/// a job that scores or synchronises.
/// </summary>
public sealed class StampTouchOnChange : CoachingStep
{
    public override IReadOnlyList<StepRegistration> Registrations { get; } =
    [
        StepRegistration
            .OnUpdate(
                OpportunityTable.LogicalName, StepStage.PreOperation,
                OpportunityTable.Name, OpportunityTable.Description, OpportunityTable.EstimatedValue, OpportunityTable.EstimatedCloseDate,
                OpportunityTable.CloseProbability, OpportunityTable.SalesStage, OpportunityTable.StepName, OpportunityTable.CustomerId,
                OpportunityTable.ParentAccountId, OpportunityTable.ParentContactId, OpportunityTable.StatusCode)
            .With(StepImage.Before(OpportunityTable.OwnerId)),
    ];

    protected override void Run(StepCall call)
    {
        if (call.Before.User(OpportunityTable.OwnerId) == call.Caller)
            call.Target[OpportunityTable.TouchedOn] = call.NowUtc;
    }
}
