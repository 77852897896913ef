using System;
using System.Linq;
using CrmCoaching.Data.Calendar;
using CrmCoaching.Data.Keys;
using CrmCoaching.Data.OneOnOnes;
using CrmCoaching.Data.Settings;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Cadences;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.Refusals;
using CrmCoaching.Runtime;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Data.Cadences;

/// <summary>Checks a cadence that is being written, and completes the write.</summary>
public sealed class CadenceSave(IOrganizationService service, DateTime nowUtc)
{
    private readonly Lazy<CadenceSettings> settings = new(() => new CadenceSettings(new SettingStore(service).All()));

    /// <exception cref="RefusedException">No meeting can follow it, the two are no pair, or have a cadence already.</exception>
    public void New(Entity target)
    {
        // Without a pair it has no key either, and is refused for that.
        if (target.Lookup(CadenceTable.Manager) is null || target.Lookup(CadenceTable.Rep) is null)
            return;

        var pair = RequirePair(target, out var name);
        RequireOnlyOne(target);
        target[CadenceTable.OwnerId] = new EntityReference(SystemUserTable.LogicalName, pair.Manager);
        target[CadenceTable.DurationMinutes] = target.Number<int>(CadenceTable.DurationMinutes) ?? settings.Value.LengthMinutes;
        target[CadenceTable.BufferMinutes] = target.Number<int>(CadenceTable.BufferMinutes) ?? settings.Value.BufferMinutes;
        if (string.IsNullOrWhiteSpace(target.Text(CadenceTable.Name)))
            target[CadenceTable.Name] = name;
        RequirePlan(target, name);
        Recommend(target, target, pair.Manager, name);
    }

    /// <param name="target">The write; it is completed.</param>
    /// <param name="merged">The row as it will be.</param>
    /// <exception cref="RefusedException">No meeting can follow it.</exception>
    public void Change(Entity target, Entity merged)
    {
        var name = merged.Text(CadenceTable.Name) ?? "";
        RequirePlan(merged, name);
        if (OverrideColumns.Any(target.Contains) && merged.Lookup(CadenceTable.Manager) is { } manager)
            Recommend(target, merged, manager, name);

        // Through no day is it planned any more, until that has been done.
        if (CadenceStore.PlanColumns.Any(target.Contains))
            target[CadenceTable.Horizon] = null;
    }

    /// <summary>
    /// Looked up once nobody else can write a cadence of the rep: the key would refuse the second as well, but without saying what to do. Not for one without its pair.
    /// </summary>
    /// <exception cref="RefusedException">The two have another active cadence.</exception>
    public void RequireOnlyOne(Entity row)
    {
        if (KeyedTable.Named(CadenceTable.LogicalName).KeyOf(row) is not { } key)
            return;

        new OneOnOneStore(service).TakeTurn(row.Lookup(CadenceTable.Rep)!.Value, nowUtc);
        if (new KeyStore(service).HolderOf(CadenceTable.LogicalName, key.Value) is { } holder && holder.Id != row.Id)
            throw new RefusedException(CadenceCheck.Second(Label(holder.Text(CadenceTable.Name) ?? "the rep")));
    }

    /// <exception cref="RefusedException">The two are no pair, or not any more.</exception>
    public CadencePair RequirePair(Entity row, out string repName)
    {
        repName = "";
        if (row.Lookup(CadenceTable.Manager) is not { } manager || row.Lookup(CadenceTable.Rep) is not { } rep)
            throw new RefusedException(new Refusal(RefusalCode.KeyIncomplete, "Cadence", "It is told from others by its manager and its rep, and one of them is empty.", "Fill in both."));

        var pair = new PairStore(service).Of(manager, rep, out repName)
            ?? throw new RefusedException(new Refusal(RefusalCode.RowNotFound, "Cadence", "There is no such rep.", "Choose a rep who works."));
        RefusedException.ThrowIf(CadenceCheck.Pair(Label(repName), pair));
        return pair;
    }

    private static readonly string[] OverrideColumns = [CadenceTable.Frequency, CadenceTable.OverrideReason, CadenceTable.OverrideText];

    private static string Label(string rep) => $"Cadence of {rep}";

    private void RequirePlan(Entity row, string rep)
    {
        var draft = new CadenceStore(service, new ZoneBook(service), settings.Value).Draft(row, Label(rep));
        CadenceCheck.Plan(draft, settings.Value.WorkingWeek, out var refusal);
        RefusedException.ThrowIf(refusal);
    }

    /// <summary>Notes what the team's data recommends; a reason for another frequency has no meaning where there is no other.</summary>
    private void Recommend(Entity target, Entity row, Guid manager, string rep)
    {
        var wins = new TeamWinStore(service).Of(manager, LocalZone.Utc.DateOf(nowUtc));
        var recommended = FrequencyRecommendation.Of(wins, settings.Value.Thresholds).Frequency;
        var frequency = CadenceChoices.Frequency(row.Choice(CadenceTable.Frequency));
        RefusedException.ThrowIf(CadenceCheck.Override(Label(rep), frequency, recommended, row.Choice(CadenceTable.OverrideReason) is not null));

        target[CadenceTable.RecommendedFrequency] = new OptionSetValue(CadenceChoices.Of(recommended));
        if (frequency == recommended)
        {
            target[CadenceTable.OverrideReason] = null;
            target[CadenceTable.OverrideText] = null;
        }
    }
}
