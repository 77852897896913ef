using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Agendas;
using CrmCoaching.Data.Commitments;
using CrmCoaching.Data.OneOnOnes;
using CrmCoaching.Data.Settings;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Agendas;
using CrmCoaching.Domain.OneOnOnes;
using CrmCoaching.Domain.Pipeline.Digests;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Pipeline;

/// <summary>Digests: of an open 1:1 as things stand now, of an ended one as it was kept.</summary>
public sealed class DigestStore(IOrganizationService service)
{
    /// <summary>What happened up to now. Three reads for the pipeline, beside settings, the previous 1:1, the agenda and the manager's kept rate.</summary>
    /// <param name="nowUtc">UTC.</param>
    public DigestJson Of(Meeting meeting, DateTime nowUtc) => Of(meeting, nowUtc, new SettingStore(service).All());

    /// <inheritdoc cref="Of(Meeting, DateTime)"/>
    /// <param name="meeting">The 1:1.</param>
    /// <param name="settings">As <see cref="SettingStore.All"/> gives them.</param>
    public DigestJson Of(Meeting meeting, DateTime nowUtc, IReadOnlyDictionary<string, string> settings)
    {
        var rules = DigestSettingNames.Of(settings);
        var period = DigestPeriod.Until(nowUtc, new MeetingStore(service).LastMetBefore(meeting), meeting.Rep.Zone, rules);
        var digest = new DigestRule(period, rules).Of(new PipelineHistoryStore(service).Of(meeting.Rep.Id, period, rules));
        var json = DigestJson.Of(meeting, digest, AgendaDraft.Of(digest, new AgendaItemStore(service).OpportunitiesOf(meeting.Id)));
        json.ManagerKept = new KeptRateStore(service).OfManager(meeting.Manager, meeting.Rep.Zone.DateOf(nowUtc)).Value;
        return json;
    }

    /// <summary>Keeps a digest on its 1:1: one write.</summary>
    public void Keep(Guid oneOnOne, DigestJson digest) =>
        service.Update(new Entity(OneOnOneTable.LogicalName, oneOnOne) { [OneOnOneTable.Digest] = JsonText.Write(digest) });

    /// <summary>The text that was kept, or null: one read.</summary>
    public string? Kept(Guid oneOnOne)
    {
        var query = new QueryExpression(OneOnOneTable.LogicalName) { ColumnSet = new ColumnSet(OneOnOneTable.Digest), TopCount = 1 };
        query.Criteria.AddCondition(OneOnOneTable.Id, ConditionOperator.Equal, oneOnOne);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault()?.Text(OneOnOneTable.Digest);
    }
}
