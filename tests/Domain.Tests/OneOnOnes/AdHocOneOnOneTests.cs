using System;
using CrmCoaching.Domain.Access;
using CrmCoaching.Domain.Calendar;
using CrmCoaching.Domain.OneOnOnes;
using CrmCoaching.Domain.Refusals;

namespace CrmCoaching.Domain.Tests.OneOnOnes;

public sealed class AdHocOneOnOneTests
{
    private static readonly DateTime LateEvening = new(2026, 6, 10, 23, 30, 0, DateTimeKind.Utc);
    private static readonly LocalZone Berlin = new(110, TimeZoneInfo.FindSystemTimeZoneById("W. Europe Standard Time"));
    private static readonly Rep Ann = new(Guid.NewGuid(), "Ann Lee", Guid.NewGuid(), Berlin);

    [Fact]
    public void StartedNow_BelongsToTheRepsDay()
    {
        var one = AdHocOneOnOne.Now(Ann, LateEvening, TimeSpan.FromMinutes(30))!;
        var draft = one.Draft(one.Key(1));
        Assert.Equal(Ann.Manager, draft.Manager);
        Assert.Equal((LateEvening, LateEvening.AddMinutes(30)), (draft.Start, draft.End));
        Assert.Equal(OneOnOneKey.AdHoc(Ann.Id, new LocalDate(2026, 6, 11)), draft.Key);
        Assert.Equal("1:1 Ann Lee, 2026-06-11", draft.Title);
    }

    [Fact]
    public void SecondOfADay_HasAKeyOfItsOwn_AndTheSameDay()
    {
        var one = AdHocOneOnOne.Now(Ann, LateEvening, TimeSpan.FromMinutes(30))!;
        Assert.NotEqual(one.Key(1), one.Key(2));
        Assert.Equal(OneOnOneKey.DayOf(one.Key(1).Value), OneOnOneKey.DayOf(one.Key(2).Value));
    }

    [Fact]
    public void RepWithoutManager_HasNobodyToHoldIt()
    {
        var solo = Ann with { Manager = null };
        Assert.Null(AdHocOneOnOne.Now(solo, LateEvening, TimeSpan.FromMinutes(30)));
        Assert.Equal(RefusalCode.RepHasNoManager, AdHocOneOnOne.NobodyToHoldIt(solo).Code);
    }
}
