namespace CrmCoaching.Domain.Notifications;

/// <summary>What somebody is told. The names are part of the notifications' ids and stay the same for ever.</summary>
public enum NoticeKind
{
    /// <summary>The rep is asked for the agenda of the next 1:1.</summary>
    AgendaAsked,

    /// <summary>A 1:1 was completed; the rep is asked to accept the commitments.</summary>
    OneOnOneCompleted,

    /// <summary>The rep has not yet accepted the commitments of a completed 1:1.</summary>
    WrapUpWaiting,

    /// <summary>The manager has not yet completed a 1:1 that should have taken place.</summary>
    NotDocumented,

    /// <summary>A 1:1 counts as missed; for its manager.</summary>
    OneOnOneMissed,

    CommitmentDue,
    CommitmentOverdue,

    /// <summary>Reps are asked how they are coached.</summary>
    FeedbackOpen,

    /// <summary>Managers are asked to rate themselves.</summary>
    SelfAssessmentOpen,

    /// <summary>The rep is asked to acknowledge goals.</summary>
    GoalsToAcknowledge,

    /// <summary>The reps' view of a quarter is there; for the manager.</summary>
    ResultsPublished,
}
