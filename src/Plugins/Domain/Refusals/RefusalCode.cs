namespace CrmCoaching.Domain.Refusals;

/// <summary>
/// The closed list of reasons for which this solution says no. The number is what a client finds as the
/// fault's sub error code; it never changes its meaning and is never used again.
/// </summary>
public enum RefusalCode
{
    None = 0,

    /// <summary>A required input of a custom API is absent, empty or of another type.</summary>
    InputMissing = 427181001,
    InputInvalid = 427181002,

    /// <summary>The row that was named does not exist, or the caller may not know of it.</summary>
    RowNotFound = 427181003,

    /// <summary>The caller is neither of the people whom this operation is for.</summary>
    CallerNotAllowed = 427181010,

    /// <summary>A computed column was written by hand.</summary>
    ColumnIsComputed = 427181011,

    /// <summary>A status was set by hand that only an operation of this solution may set.</summary>
    StatusIsComputed = 427181012,

    /// <summary>The rep has no manager who could hold the 1:1.</summary>
    RepHasNoManager = 427181020,

    /// <summary>The row holds a value from which its key cannot be computed.</summary>
    KeyIncomplete = 427181021,

    /// <summary>Another active row has the same key.</summary>
    KeyTaken = 427181022,

    /// <summary>A cadence lacks a frequency, a weekday or a first day.</summary>
    CadenceIncomplete = 427181101,

    /// <summary>A start, length or time for notes that no meeting can have.</summary>
    CadenceTimeInvalid = 427181102,

    CadenceZoneUnknown = 427181103,

    /// <summary>A cadence on a weekday on which the organisation does not work.</summary>
    CadenceNotAWorkday = 427181104,

    /// <summary>A cadence whose manager is not the rep's.</summary>
    CadenceManagerMismatch = 427181105,

    /// <summary>One of the pair lacks the role without which rows cannot be owned or shared.</summary>
    CadenceRoleMissing = 427181106,

    /// <summary>Another frequency than the recommended one, and none of the four reasons.</summary>
    CadenceOverrideWithoutReason = 427181107,

    /// <summary>Rows of a plan for many cadences that cannot be carried out; nothing was written.</summary>
    CadenceProposalsInvalid = 427181108,

    /// <summary>A 1:1 without a start, or one that ends before it begins.</summary>
    OneOnOneTimeInvalid = 427181109,

    /// <summary>The pair has an active cadence already.</summary>
    CadenceExists = 427181110,

    /// <summary>There is an open 1:1 of the same occurrence, or of the same rep and day.</summary>
    OneOnOneExists = 427181111,

    /// <summary>A KPI definition that cannot be read at all.</summary>
    KpiDefinitionInvalid = 427181030,

    /// <summary>More groups came back for a KPI than the platform gives, even for a single rep and month.</summary>
    KpiSliceTooLarge = 427181031,

    /// <summary>A commitment without its 1:1, or whose rep or owner is neither of the two of it.</summary>
    CommitmentPeople = 427181301,

    /// <summary>A due date in the past, or before the measuring begins.</summary>
    CommitmentDue = 427181302,

    /// <summary>The measure is no input KPI with a target, or the aim is no output KPI.</summary>
    CommitmentMeasure = 427181303,

    /// <summary>A commitment that is resolved stays as it is.</summary>
    CommitmentResolved = 427181304,

    /// <summary>Missed without saying what was in the way and what changes.</summary>
    CommitmentMissedWithoutReason = 427181305,

    /// <summary>Kept, while what was measured says otherwise, or without the evidence that it names.</summary>
    CommitmentNotKept = 427181306,

    /// <summary>Renegotiated without a new open commitment of the same two people.</summary>
    CommitmentNotRenewed = 427181307,

    /// <summary>A wrap-up that names commitments which are not the rep's, or before the 1:1 has begun.</summary>
    WrapUpInvalid = 427181308,

    /// <summary>The 1:1 was missed or cancelled, so it cannot be completed.</summary>
    OneOnOneNotOpen = 427181401,

    /// <summary>The weights of the practice score do not add up to 100.</summary>
    ScoreWeightsInvalid = 427181402,

    /// <summary>The next 1:1 would not be to come.</summary>
    NextStartNotToCome = 427181403,

    /// <summary>A 1:1 that was completed stays as it was held, and its measured time once the score is final.</summary>
    OneOnOneCompleted = 427181404,

    /// <summary>A job of the day's work ended with a fault; nothing of that call was kept.</summary>
    MaintenanceJobFailed = 427181901,

    /// <summary>The 1:1 has ended, so its agenda is closed.</summary>
    AgendaClosed = 427181200,

    /// <summary>The opportunity waits on the agenda already.</summary>
    OpportunityOnAgenda = 427181201,

    /// <summary>An agenda item that was carried over lives on in the next 1:1.</summary>
    ItemCarriedOver = 427181202,

    /// <summary>An agenda item belongs to whoever raised it.</summary>
    ItemOfAnother = 427181203,

    /// <summary>A decision about an opportunity lacks what it is made of.</summary>
    DecisionIncomplete = 427181204,

    /// <summary>The opportunity is closed, so nothing can be decided about it.</summary>
    OpportunityClosed = 427181205,

    /// <summary>The caller may read the opportunity, but not do to it what was decided.</summary>
    OpportunityNotWritable = 427181206,

    /// <summary>The opportunity has no stage, or several, of the name that was given.</summary>
    StageUnknown = 427181207,

    /// <summary>There is such a row already: a focus of the quarter, a profile, a rating in the audit, a participant.</summary>
    DevelopmentRowExists = 427181701,

    /// <summary>A focus is measured by an input and aims at an output.</summary>
    FocusKpiOfWrongKind = 427181702,

    /// <summary>Somebody else than the rep and the manager rates the rep.</summary>
    RaterNotAllowed = 427181703,

    /// <summary>A coaching activity lies ahead or took no time.</summary>
    ActivityInvalid = 427181704,

    /// <summary>A development goal is due in the past.</summary>
    GoalDueInThePast = 427181705,

    /// <summary>Somebody else than the rep writes the rep's profile.</summary>
    ProfileOfAnother = 427181706,

    /// <summary>The period of the coaching facts ends before it begins, or is longer than is read at once.</summary>
    EffectivenessPeriodInvalid = 427181801,

    /// <summary>Not every statement is answered once on its scale, or others are.</summary>
    AnswersInvalid = 427181501,

    /// <summary>A text does not fit its column.</summary>
    TextTooLong = 427181502,

    /// <summary>The organisation was not set up: the key of the confidential answers does not exist.</summary>
    SetupMissing = 427181503,

    /// <summary>The setting with the statements cannot be read.</summary>
    StatementsUnreadable = 427181504,
}
