using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmCoaching.Data.Access;
using CrmCoaching.Data.Kpis;
using CrmCoaching.Domain.Access;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Effectiveness;
using CrmCoaching.Domain.Kpis.Scorecards;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Data.Effectiveness;

/// <summary>The scorecard of a rep who is a manager: it is built from the monthly coaching facts.</summary>
public sealed class ManagerScorecardStore(IOrganizationService service)
{
    private const string CoachingSharePercent = "coach_CoachingSharePercent";
    private const decimal DefaultShare = 0.7m;

    /// <summary>Whether the person is coached as a manager: people report to them, and they hold the manager's role. A read or two, and only for whom people report to.</summary>
    public bool Concerns(Rep rep) => rep.HasReports && new RoleStore(service).HoldsAny(rep.Id, RoleNames.Manager);

    /// <summary>One read.</summary>
    /// <param name="nowUtc">In UTC.</param>
    public Scorecard Of(Rep manager, DateTime nowUtc, IReadOnlyDictionary<string, string> settings)
    {
        var rules = KpiSettingNames.Of(settings);
        var today = manager.Zone.DateOf(nowUtc);
        var current = CalendarMonth.Of(today);
        ManagerMonth[] kept = [.. new ManagerMonthStore(service).Of([manager.Id], current.Add(-rules.TrendMonths), current).Select(one => one.Month)];
        return new ManagerScorecardRule(rules, ShareAim(settings)).Build(manager.Id, nowUtc, today, kept);
    }

    private static decimal ShareAim(IReadOnlyDictionary<string, string> settings) =>
        settings.TryGetValue(CoachingSharePercent, out var text) && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent > 0
            ? percent / 100
            : DefaultShare;
}
