namespace CrmCoaching.Domain.OneOnOnes;

/// <summary>What a change of its appointment means for a 1:1.</summary>
public enum AppointmentChange
{
    /// <summary>Nothing: it stands there already, is being held, or the appointment ended in another way.</summary>
    None = 0,
    Move = 1,
    CallOff = 2,
}
