using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Runtime;
using CrmCoaching.Steps.Access;
using CrmCoaching.Steps.Keys;
using CrmCoaching.Steps.Opportunities;
using CrmCoaching.Steps.SalesProcesses;
using CrmCoaching.Steps.Vault;

namespace CrmCoaching.Steps;

/// <summary>Every step of this assembly. A list by hand, because the sandbox allows no search through assemblies; a test compares.</summary>
public static class StepCatalogue
{
    private static readonly Lazy<HashSet<Guid>> StepIds = new(() =>
        [.. All.SelectMany(step => step.Registrations.Select(registration => ComponentId.OfStep(step.GetType(), registration)))]);

    public static IReadOnlyList<CoachingStep> All { get; } =
    [
        new RefuseComputedOnWrite(),
        new RequireOwnRepOnSave(),
        new ShareWithOtherPartyOnCreate(),
        new ComputeKeyOnSave(),
        new SettleKeyOnStateChange(),
        new OneOnOnes.ComputeKeyOnCreate(),
        new OneOnOnes.CarryAgendaOverOnSave(),
        new AgendaItems.AcceptItemOnSave(),
        new AgendaItems.KeepItemOfAnotherOnDelete(),
        new OneOnOnes.KeepLengthOnMove(),
        new OneOnOnes.KeepRecordOnUpdate(),
        new OneOnOnes.PassOnWithManagerChange(),
        new OneOnOnes.MoveAppointmentOnMove(),
        new OneOnOnes.AskForAgendaOnMove(),
        new OneOnOnes.SettleAppointmentsOnStateChange(),
        new Appointments.FollowAppointmentOnChange(),
        new Appointments.FlagOneOnOneOnAppointmentDelete(),
        new Cadences.CheckCadenceOnSave(),
        new Cadences.PlanNearestOnCadenceSave(),
        new Cadences.PlanRestOnCadenceSave(),
        new Users.NoteHandoverOnManagerChange(),
        new Users.HandOverOnManagerChange(),
        new KpiDefinitions.CheckDefinitionOnSave(),
        new KpiGoals.KeepGoalToItsPartiesOnSave(),
        new Commitments.PrepareCommitmentOnCreate(),
        new Commitments.GiveCommitmentToOwnerOnCreate(),
        new Development.CheckProfileOnCreate(),
        new Development.GivePlanToRepOnCreate(),
        new Development.CheckGoalOnSave(),
        new Development.PrepareFocusOnSave(),
        new Development.PointToFocusOnSave(),
        new Development.StampRaterOnCreate(),
        new Development.CheckActivityOnSave(),
        new Development.RefuseDoubleOnCreate(),
        new Commitments.CheckCommitmentOnUpdate(),
        new Commitments.SettleCommitmentOnResolve(),
        new Commitments.FollowTaskOnSave(),
        new Tasks.KeepCommitmentOnTaskClose(),
        new Tasks.ForgetTaskOnDelete(),
        new CreditOwnerOnCreate(),
        new StampResultOnClose(),
        new StampFirstWinOnClose(),
        new RecordStageOnColumnChange(),
        new RecordTermsOnChange(),
        new StampTouchOnChange(),
        new Cadences.PinTemplateOnSave(),
        new RecordStageOnProcessMove(),
        new HideAuthorOnWrite(),
        new RequireHiddenAuthorOnWrite(),
    ];

    /// <summary>Ids of the registered steps, by which their own writes are recognised.</summary>
    public static ICollection<Guid> Ids => StepIds.Value;
}
