using System;
using CrmCoaching.Domain.Cadences;
using CrmCoaching.Domain.Calendar;

namespace CrmCoaching.Domain.Tests.Cadences;

public sealed class SlotRuleTests
{
    private static readonly LocalDate Week = new(2026, 6, 15);
    private static readonly SlotRule Slots = new(WorkingWeek.MondayToFriday, LocalZone.Utc, TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(15));

    [Fact]
    public void FirstAndLastWorkday_AreOfferedFirst() =>
        Assert.Equal([DayOfWeek.Monday, DayOfWeek.Friday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday], Slots.Days);

    [Fact]
    public void FreeWeek_OffersItsFirstMorning() => Assert.Equal(new WeekSlot(DayOfWeek.Monday, 540), Slots.First(Week, [], [], []));

    [Fact]
    public void BusyMonday_OffersFridayNext() =>
        Assert.Equal(new WeekSlot(DayOfWeek.Friday, 540), Slots.First(Week, [Busy(15, 0, 24)], [], []));

    [Fact]
    public void Slot_OverlapsNeitherOfTheTwo_NorTheTimeForNotes()
    {
        // The rep may be busy during the manager's time for notes; the manager may not.
        Assert.Equal(new WeekSlot(DayOfWeek.Monday, 540), Slots.First(Week, [], [Busy(15, 9.5, 10)], []));
        Assert.Equal(new WeekSlot(DayOfWeek.Monday, 600), Slots.First(Week, [Busy(15, 9.5, 10)], [], []));
    }

    [Fact]
    public void SlotsOfferedToOthers_AreTaken() => Assert.Equal(new WeekSlot(DayOfWeek.Monday, 600), Slots.First(Week, [], [], [Busy(15, 9, 9.75)]));

    [Fact]
    public void FullWeek_OffersNothing() => Assert.Null(Slots.First(Week, [new BusyTime(Plans.Utc(2026, 6, 15), Plans.Utc(2026, 6, 20))], [], []));

    [Fact]
    public void Overlap_IsShownWithTheNearestFreeSlotOfItsWeek()
    {
        var wanted = Plans.Utc(2026, 6, 17, 10);
        Assert.Equal(Plans.Utc(2026, 6, 17, 10, 30), Slots.Nearest(wanted, Plans.Utc(2026, 6, 15), [], [Busy(17, 9.5, 10.5)]));
        Assert.Null(Slots.Nearest(wanted, Plans.Utc(2026, 6, 15), [new BusyTime(Plans.Utc(2026, 6, 14), Plans.Utc(2026, 6, 21))], []));
    }

    [Fact]
    public void NearestSlot_LiesNotInThePast() =>
        Assert.Equal(Plans.Utc(2026, 6, 17, 12), Slots.Nearest(Plans.Utc(2026, 6, 17, 10), Plans.Utc(2026, 6, 17, 11, 45), [], [Busy(17, 9, 10.5)]));

    private static BusyTime Busy(int day, double from, double to) => new(Plans.Utc(2026, 6, day).AddHours(from), Plans.Utc(2026, 6, day).AddHours(to));
}
