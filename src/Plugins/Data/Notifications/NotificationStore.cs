using System;
using System.Collections.Generic;
using System.Linq;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Notifications;
using CrmCoaching.Runtime;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Notifications;

/// <summary>
/// The in-app notifications of the platform. A notice's id follows from what it says to whom about what, so that it
/// cannot be there twice.
/// </summary>
/// <param name="service">Works as SYSTEM.</param>
public sealed class NotificationStore(IOrganizationService service)
{
    /// <summary>How many notices are looked up at once, and how many a job sends before it asks for the time.</summary>
    public const int SliceSize = 200;

    /// <summary>Gives each notice to its recipient, unless it is there already or they cannot be told. Two or three reads per 200, and one write per notice that is new.</summary>
    /// <returns>How many were new.</returns>
    public int Send(params Notice[] notices)
    {
        var written = 0;
        var unique = notices.GroupBy(Id).Select(same => same.First()).ToArray();
        for (var start = 0; start < unique.Length; start += SliceSize)
            written += SendSlice([.. unique.Skip(start).Take(SliceSize)]);
        return written;
    }

    public static Guid Id(Notice notice) => ComponentId.Of(notice.Identity);

    private int SendSlice(IReadOnlyList<Notice> slice)
    {
        var known = Known([.. slice.Select(Id)]);
        Notice[] news = [.. slice.Where(notice => !known.Contains(Id(notice)))];
        if (news.Length == 0)
            return 0;

        var recipients = new RecipientStore(service).Among([.. news.Select(notice => notice.Recipient).Distinct()]);
        Notice[] deliverable = [.. news.Where(notice => recipients.Contains(notice.Recipient))];
        foreach (var notice in deliverable)
            service.Create(Row(notice));
        return deliverable.Length;
    }

    private HashSet<Guid> Known(Guid[] ids)
    {
        var query = new QueryExpression(AppNotificationTable.LogicalName) { ColumnSet = new ColumnSet(AppNotificationTable.Id) };
        query.Criteria.AddCondition(AppNotificationTable.Id, ConditionOperator.In, ids.Cast<object>().ToArray());
        return [.. service.RetrieveMultiple(query).Entities.Select(row => row.Id)];
    }

    private static Entity Row(Notice notice) => new(AppNotificationTable.LogicalName, Id(notice))
    {
        [AppNotificationTable.Title] = notice.Title,
        [AppNotificationTable.Body] = notice.Body,
        [AppNotificationTable.OwnerId] = new EntityReference(SystemUserTable.LogicalName, notice.Recipient),
        [AppNotificationTable.Icontype] = new OptionSetValue(
            notice.IsWarning ? AppNotificationTable.IcontypeChoice.Warning : AppNotificationTable.IcontypeChoice.Info),
        [AppNotificationTable.Toasttype] = new OptionSetValue(AppNotificationTable.ToasttypeChoice.Hidden),
        [AppNotificationTable.Ttlinseconds] = (int)notice.Lasts.TotalSeconds,
        [AppNotificationTable.Data] = NotificationAction.Write(notice),
    };
}
