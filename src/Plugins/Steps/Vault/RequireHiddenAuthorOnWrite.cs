using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Feedback;
using CrmCoaching.Runtime;

namespace CrmCoaching.Steps.Vault;

/// <summary>Undoes a write to the vault of which the platform kept the author or the time after all.</summary>
public sealed class RequireHiddenAuthorOnWrite : CoachingStep
{
    public override IReadOnlyList<StepRegistration> Registrations { get; } =
    [
        .. VaultTables.Columns.Select(table => StepRegistration.OnCreate(table.Key, StepStage.PostOperation)),
        .. VaultTables.Columns.Select(table => StepRegistration.OnUpdate(table.Key, StepStage.PostOperation, table.Value)),
    ];

    protected override bool TracesRow => false;

    protected override void Run(StepCall call) =>
        new AuthorColumns(call.AsSystem()).RequireHidden(call.Context.PrimaryEntityName, call.Context.PrimaryEntityId);
}
