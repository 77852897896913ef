using System.Collections.Generic;
using CrmCoaching.Data;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Cadences;
using CrmCoaching.Runtime;

namespace CrmCoaching.Steps.Users;

/// <summary>Notes with the change of a user's manager that the user is to be handed over, and from whom. Whoever hands over takes the note away at the end.</summary>
public sealed class NoteHandoverOnManagerChange : CoachingStep
{
    public override IReadOnlyList<StepRegistration> Registrations { get; } =
    [
        StepRegistration.OnUpdate(SystemUserTable.LogicalName, StepStage.PreOperation, SystemUserTable.ParentSystemUserId)
            .With(StepImage.Before(SystemUserTable.ParentSystemUserId, SystemUserTable.OpenHandover)),
    ];

    protected override void Run(StepCall call)
    {
        var former = call.Before.Lookup(SystemUserTable.ParentSystemUserId);
        if (former != call.Target.Lookup(SystemUserTable.ParentSystemUserId))
            call.Target[SystemUserTable.OpenHandover] = OpenHandover.From(OpenHandover.Read(call.Before.Text(SystemUserTable.OpenHandover)), former).ToString();
    }
}
