using System;
using CrmCoaching.Data.Access;
using CrmCoaching.Data.Kpis;
using CrmCoaching.Data.Maintenance;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Kpis.Freezing;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Runtime;

namespace CrmCoaching.CustomApis;

/// <summary>Records the ended months of all reps, from one month to another.</summary>
public sealed class FreezeMonths : CoachingApi
{
    /// <summary>Twenty years: beyond, it is a slip of the pen.</summary>
    private const int MostMonths = 240;

    public override string UniqueName => "coach_FreezeMonths";

    protected override void Respond(ApiCall call)
    {
        var time = CallTime.Within(call.Optional<int>("Budget"), call.NowUtc);
        var system = call.AsSystem(RoleCheck.Require(call, RoleNames.Service, RoleNames.Administrator));
        var request = Request(call);

        var more = new MonthFreezing(system).Run(request, call.NowUtc, time.IsLeft);
        call.Answer("More", more);
    }

    private static FreezeRequest Request(ApiCall call)
    {
        var from = Month(call, "From");
        var to = Month(call, "To");
        if (to < from)
            throw new RefusedException(new Refusal(RefusalCode.InputInvalid, call.Context.MessageName, $"The month {to} lies before {from}.", "Swap From and To."));
        return from >= CalendarMonth.Earliest && to < from.Add(MostMonths)
            ? new FreezeRequest(from, to, call.Optional<bool>("Refreeze") ?? false)
            : throw new RefusedException(new Refusal(
                RefusalCode.InputInvalid, call.Context.MessageName, $"From {from} to {to} are more than {MostMonths} months, or they lie before {CalendarMonth.Earliest}.", "Freeze a shorter period at once."));
    }

    /// <summary>Any day of the month, as it stands.</summary>
    private static CalendarMonth Month(ApiCall call, string input) =>
        call.Optional<DateTime>(input) is { } day && day != default
            ? CalendarMonth.Of(LocalDate.Of(day))
            : throw new RefusedException(new Refusal(RefusalCode.InputMissing, call.Context.MessageName, $"The input {input} is required.", $"Give {input} a day of the month."));
}
