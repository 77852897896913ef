using System;
using System.Linq;
using CrmCoaching.Data.OneOnOnes;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Cadences;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.OneOnOnes;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Data.Cadences;

/// <summary>Carries out what a cadence's 1:1s lack.</summary>
public sealed class HorizonWriter(IOrganizationService service)
{
    private readonly OneOnOneStore oneOnOnes = new(service);
    private readonly AppointmentStore appointments = new(service);

    public void Write(CadenceRow cadence, HorizonChanges changes, DateTime nowUtc)
    {
        new CancellationStore(service).Cancel(changes.Cancel.Select(one => one.Id), OneOnOneTable.CancelledBecauseChoice.CadenceEnded, nowUtc);
        foreach (var move in changes.Move)
            Move(cadence, move);
        foreach (var occurrence in changes.Create)
            oneOnOnes.Create(Draft(cadence, occurrence));
    }

    private static OneOnOneDraft Draft(CadenceRow cadence, Occurrence to) => new(
        Title(cadence, to), OneOnOneKey.OfOccurrence(cadence.Id, to.Date), cadence.Manager, cadence.Rep, to.Start, to.End, to.BufferEnd, cadence.Id);

    private static string Title(CadenceRow cadence, Occurrence to) => OneOnOneDraft.TitleOf(cadence.RepName, LocalDay(cadence, to));

    private static LocalDate LocalDay(CadenceRow cadence, Occurrence to) => cadence.Plan!.Zone.DateOf(to.Start);

    /// <summary>The original date goes along: it is the plan that has changed, nobody has moved this one.</summary>
    private void Move(CadenceRow cadence, OneOnOneMove move)
    {
        var (from, to) = (move.OneOnOne, move.To);
        var row = new Entity(OneOnOneTable.LogicalName, from.Id)
        {
            [OneOnOneTable.Name] = Title(cadence, to),
            [OneOnOneTable.Key] = OneOnOneKey.OfOccurrence(cadence.Id, to.Date).Value,
            [OneOnOneTable.OriginalStart] = to.Start,
            [OneOnOneTable.ScheduledStart] = to.Start,
            [OneOnOneTable.ScheduledEnd] = to.End,
        };
        if (from.Buffer is { } unwanted && !to.HasBuffer)
        {
            appointments.Cancel(unwanted);
            row[OneOnOneTable.BufferAppointment] = null;
        }

        if (from.Buffer is null && to.HasBuffer)
            row[OneOnOneTable.BufferAppointment] = new EntityReference(AppointmentTable.LogicalName, appointments.CreateBuffer(Draft(cadence, to)));

        service.Update(row);
        if (from.Buffer is { } buffer && to.HasBuffer && from.BufferEnd - from.End != to.BufferEnd - to.End)
            appointments.Move(buffer, to.End, to.BufferEnd);
    }
}
