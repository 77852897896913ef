using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Feedback;
using CrmCoaching.Runtime;

namespace CrmCoaching.Steps.Vault;

/// <summary>Writes each row of the vault as SYSTEM's, of the first of the month.</summary>
public sealed class HideAuthorOnWrite : CoachingStep
{
    /// <summary>After every other step.</summary>
    private const int Last = 1000;

    public override IReadOnlyList<StepRegistration> Registrations { get; } =
    [
        .. VaultTables.Columns.Select(table => StepRegistration.OnCreate(table.Key, StepStage.PreOperation).Ranked(Last)),
        .. VaultTables.Columns.Select(table => StepRegistration.OnUpdate(table.Key, StepStage.PreOperation, table.Value).Ranked(Last)),
    ];

    protected override bool TracesRow => false;

    protected override void Run(StepCall call) => new AuthorColumns(call.AsSystem()).Hide(call.Target, call.IsCreate, call.NowUtc);
}
