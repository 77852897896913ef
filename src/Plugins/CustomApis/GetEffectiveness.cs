using System;
using CrmCoaching.Data;
using CrmCoaching.Data.Access;
using CrmCoaching.Data.Effectiveness;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Runtime;

namespace CrmCoaching.CustomApis;

/// <summary>The coaching facts of a period: a leader sees the managers below, a manager their own with unnamed peers.</summary>
public sealed class GetEffectiveness : CoachingApi
{
    private const int MostMonths = 36;

    public override string UniqueName => "coach_GetEffectiveness";

    protected override void Respond(ApiCall call)
    {
        var roles = new RoleStore(call.AsCaller);
        var isLeader = roles.HoldsAny(call.Caller, RoleNames.Leader);
        var authorised = Authorised.By(
            isLeader || roles.HoldsAny(call.Caller, RoleNames.Manager) ? null : NotAllowed(),
            isLeader ? RoleNames.Leader : RoleNames.Manager);
        var (from, to) = (Month(call, "From"), Month(call, "To"));
        if (to < from || from.Add(MostMonths) <= to || from < CalendarMonth.Earliest)
            throw new RefusedException(OutOfOrder(from, to));

        call.Answer("Facts", JsonText.Write(new EffectivenessStore(call.AsSystem(authorised)).Of(call.Caller, isLeader, from, to)));
    }

    /// <summary>Any day of the month, as it stands.</summary>
    private static CalendarMonth Month(ApiCall call, string input) =>
        call.Optional<DateTime>(input) is { } day && day != default
            ? CalendarMonth.Of(LocalDate.Of(day))
            : throw new RefusedException(new Refusal(RefusalCode.InputMissing, "Effectiveness", $"The input {input} is required.", $"Give {input} a day of the month."));

    private static Refusal NotAllowed() => new(
        RefusalCode.CallerNotAllowed, "Effectiveness", "Only managers and leaders see how coaching goes.", "Ask your manager, or have the role assigned to you.");

    private static Refusal OutOfOrder(CalendarMonth from, CalendarMonth to) => new(
        RefusalCode.EffectivenessPeriodInvalid, $"Effectiveness from {from} to {to}", $"The period has 1 to {MostMonths} months, none before {CalendarMonth.Earliest}.", "Choose a last month that is not before the first, and a shorter period if it is longer.");
}
