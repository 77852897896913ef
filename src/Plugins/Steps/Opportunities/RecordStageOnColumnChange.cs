using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmCoaching.Data.Pipeline;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Pipeline;
using CrmCoaching.Runtime;

namespace CrmCoaching.Steps.Opportunities;

/// <summary>Keeps every change of stage of an opportunity that follows no business process.</summary>
public sealed class RecordStageOnColumnChange : CoachingStep
{
    private static readonly string[] Facts =
        [OpportunityTable.SalesStage, OpportunityTable.StepName, OpportunityTable.OwnerId, OpportunityTable.EstimatedValueBase];

    public override IReadOnlyList<StepRegistration> Registrations { get; } =
    [
        StepRegistration
            .OnUpdate(OpportunityTable.LogicalName, StepStage.PostOperation, OpportunityTable.SalesStage, OpportunityTable.StepName)
            .With(StepImage.Before(Facts), StepImage.After(Facts)),
    ];

    protected override void Run(StepCall call)
    {
        var (before, after) = (new OpportunityRow(call.Before), new OpportunityRow(call.After));
        if (before.SalesStage == after.SalesStage && before.StepName == after.StepName)
            return;

        var opportunity = call.Context.PrimaryEntityId;
        var store = new StageChangeStore(call.AsSystem());
        var history = store.History(opportunity);
        var seen = StageColumns.Move(Columns(before), Columns(after), history.Names);
        var counted = seen.FirstOrDefault(one => StageSourceRule.Counts(one.Source, hasProcess: false, history.LastSource));
        if (counted is not null && !history.Knows(counted.Move) && !store.HasProcess(opportunity))
            store.Record(opportunity, after, counted.Move, counted.Source, call.NowUtc);
    }

    private static StageColumns Columns(OpportunityRow row) =>
        new(row.SalesStage, row.SalesStageLabel ?? row.SalesStage?.ToString(CultureInfo.InvariantCulture), row.StepName);
}
