using System;
using System.Collections.Generic;
using CrmCoaching.Data.Access;
using CrmCoaching.Domain.Cadences;
using Microsoft.Xrm.Sdk;

namespace CrmCoaching.Data.Cadences;

/// <summary>Who holds the roles that a pair needs, for jobs that go through many pairs. Four reads per 5,000 people.</summary>
public sealed class PairBook(IOrganizationService service)
{
    private readonly Lazy<ISet<Guid>> coached = new(() => new RoleStore(service).Holders([.. RoleNames.OfCoached]));
    private readonly Lazy<ISet<Guid>> managers = new(() => new RoleStore(service).Holders([.. RoleNames.OfManagers]));

    public bool CanManage(Guid user) => managers.Value.Contains(user);

    public bool CanBeCoached(Guid user) => coached.Value.Contains(user);

    public CadencePair PairOf(CadenceRow cadence) => new(
        cadence.Manager, cadence.Rep, cadence.RepsManager, cadence.IsRepDisabled || cadence.IsManagerDisabled,
        CanBeCoached(cadence.Rep), CanManage(cadence.Manager));

    /// <summary>Whether 1:1s can be planned for a cadence: one whose people have changed is left to the handover.</summary>
    public bool CanMeet(CadenceRow cadence) => CadenceCheck.Pair("Cadence", PairOf(cadence)) is null;
}
