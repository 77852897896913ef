using System;
using System.Linq;
using CrmCoaching.Data.Tables;
using CrmCoaching.Domain.Calendar;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmCoaching.Data.Feedback;

/// <summary>What the platform itself notes in each row of who wrote it and when.</summary>
public sealed class AuthorColumns(IOrganizationService system)
{
    private static readonly string[] By =
    [
        FeedbackResponseTable.CreatedBy, FeedbackResponseTable.ModifiedBy,
        FeedbackResponseTable.CreatedOnBehalfBy, FeedbackResponseTable.ModifiedOnBehalfBy,
    ];

    /// <summary>Overridden holds the moment at which a row with a date of its own came in.</summary>
    private static readonly string[] On =
    [
        FeedbackResponseTable.CreatedOn, FeedbackResponseTable.ModifiedOn, FeedbackResponseTable.OverriddenCreatedOn,
    ];

    /// <summary>
    /// Puts SYSTEM and the first of the month in place of author and time, before the row is written: the platform
    /// has filled these columns by then and writes what it finds in them. The date is not given as a row's that is
    /// brought along from elsewhere, because then the platform would note beside it when it really came.
    /// </summary>
    public void Hide(Entity target, bool isCreate, DateTime nowUtc)
    {
        var by = new EntityReference(SystemUserTable.LogicalName, SystemUser());
        var on = First(nowUtc);
        target[FeedbackResponseTable.ModifiedBy] = by;
        target[FeedbackResponseTable.ModifiedOn] = on;
        target[FeedbackResponseTable.ModifiedOnBehalfBy] = null;
        if (!isCreate)
            return;

        target[FeedbackResponseTable.CreatedBy] = by;
        target[FeedbackResponseTable.CreatedOn] = on;
        target[FeedbackResponseTable.CreatedOnBehalfBy] = null;
        target[FeedbackResponseTable.OverriddenCreatedOn] = null;
        target[FeedbackResponseTable.UTCConversionTimeZoneCode] = null;
    }

    /// <summary>Reads the row again as it is stored.</summary>
    /// <exception cref="InvalidOperationException">An author or a time is left in it; the write must not stand.</exception>
    public void RequireHidden(string table, Guid id)
    {
        var stored = system.Retrieve(table, id, new ColumnSet([.. By, .. On]));
        var systemUser = SystemUser();
        var left = By.Where(column => stored.Lookup(column) is { } user && user != systemUser)
            .Concat(On.Where(column => stored.Instant(column) is { } instant && instant != First(instant)))
            .ToList();
        if (left.Count > 0)
            throw new InvalidOperationException($"The platform kept {string.Join(", ", left)} of a confidential row, so that it was not stored.");
    }

    private Guid SystemUser() => ((WhoAmIResponse)system.Execute(new WhoAmIRequest())).UserId;

    private static DateTime First(DateTime instant) =>
        DateTime.SpecifyKind(LocalDate.Of(instant).FirstOfMonth.ToDateTime(), DateTimeKind.Utc);
}
