using CrmCoaching.Data.Tables;

namespace CrmCoaching.Bench.Kpis;

/// <summary>Whose rows and when; the rows of one source can be read together.</summary>
internal sealed record FigureSource(string Table, string UserColumn, string DateColumn, bool IsDay)
{
    public static readonly FigureSource Closed = new(OpportunityTable.LogicalName, OpportunityTable.ClosedOwner, OpportunityTable.ActualCloseDate, true);
    public static readonly FigureSource Opened = new(OpportunityTable.LogicalName, OpportunityTable.OpenedOwner, OpportunityTable.CreatedOn, false);
    public static readonly FigureSource Open = new(OpportunityTable.LogicalName, OpportunityTable.OwnerId, OpportunityTable.EstimatedCloseDate, true);
    public static readonly FigureSource FirstWins = new(AccountTable.LogicalName, AccountTable.FirstWonBy, AccountTable.FirstWonOn, true);
    public static readonly FigureSource Stages = new(StageChangeTable.LogicalName, StageChangeTable.Rep, StageChangeTable.ChangedOn, false);
    public static readonly FigureSource Calls = new(PhoneCallTable.LogicalName, PhoneCallTable.OwnerId, PhoneCallTable.ActualEnd, false);
    public static readonly FigureSource Meetings = new(AppointmentTable.LogicalName, AppointmentTable.OwnerId, AppointmentTable.ScheduledEnd, false);
}
