using System;
using System.Collections.Generic;
using CrmCoaching.Data.Tables;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Data.OneOnOnes;

/// <summary>Calls 1:1s off. Their appointments follow by themselves, and so does what was on their agendas.</summary>
public sealed class CancellationStore(IOrganizationService service)
{
    /// <param name="because">One of <see cref="OneOnOneTable.CancelledBecauseChoice"/>.</param>
    public void Cancel(IEnumerable<Guid> oneOnOnes, int because, DateTime nowUtc)
    {
        foreach (var id in oneOnOnes)
        {
            service.Update(new Entity(OneOnOneTable.LogicalName, id)
            {
                [OneOnOneTable.CancelledOn] = nowUtc,
                [OneOnOneTable.CancelledBecause] = new OptionSetValue(because),
                [OneOnOneTable.StateCode] = new OptionSetValue(OneOnOneTable.State.Inactive),
                [OneOnOneTable.StatusCode] = new OptionSetValue(OneOnOneTable.Status.Cancelled),
            });
        }
    }

    /// <summary>Notes when and why, of a 1:1 that somebody has called off by its status alone.</summary>
    public void Stamp(Guid oneOnOne, int? because, DateTime? on) => service.Update(new Entity(OneOnOneTable.LogicalName, oneOnOne)
    {
        [OneOnOneTable.CancelledOn] = on,
        [OneOnOneTable.CancelledBecause] = because is { } reason ? new OptionSetValue(reason) : null,
    });
}
