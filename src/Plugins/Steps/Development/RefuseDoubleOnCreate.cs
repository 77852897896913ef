using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data;
using CrmCoaching.Data.Keys;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Runtime;

namespace CrmCoaching.Steps.Development;

/// <summary>Says in plain words that there is such a row already. The key would refuse it as well, but without saying what to do.</summary>
public sealed class RefuseDoubleOnCreate : CoachingStep
{
    private const int AfterTheKey = 20;

    private static readonly Dictionary<string, Refusal> Refusals = new()
    {
        [FocusTable.LogicalName] = new(
            RefusalCode.DevelopmentRowExists, "Focus", "The rep has a focus for this quarter, and one skill at a time is what practice asks for.", "Change that one, or deactivate it first."),
        [CoachingProfileTable.LogicalName] = new(
            RefusalCode.DevelopmentRowExists, "Coaching profile", "The rep has one already.", "Change that one."),
        [SkillRatingTable.LogicalName] = new(
            RefusalCode.DevelopmentRowExists, "Rating", "You have rated this skill in this audit already.", "Change that rating, or make a new audit."),
        [ActivityParticipantTable.LogicalName] = new(
            RefusalCode.DevelopmentRowExists, "Participant", "The rep is among the participants already.", "Leave the second entry out."),
    };

    public override IReadOnlyList<StepRegistration> Registrations { get; } =
        [.. Refusals.Keys.Select(table => StepRegistration.OnCreate(table, StepStage.PreOperation).Ranked(AfterTheKey))];

    protected override void Run(StepCall call)
    {
        var table = call.Context.PrimaryEntityName;
        if (call.Target.Text(KeyedTable.KeyColumn) is { } key && new KeyStore(call.AsSystem()).IsTaken(table, key))
            throw new RefusedException(Refusals[table]);
    }
}
