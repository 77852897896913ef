import { OneOnOneStatus } from "../tables/OneOnOne";

export interface Notice {
  readonly level: "INFO" | "WARNING";
  readonly text: string;
}

export interface OneOnOneFacts {
  readonly status: number | null;
  readonly scheduledStart: Date | null;
  readonly scheduledEnd: Date | null;
  /** Stamped with the scorecard, so that its absence says that there are no numbers. */
  readonly depth: string | null;
}

/** The line above the form: where this 1:1 stands and what its numbers are. */
export function statusNotice(facts: OneOnOneFacts, now: Date, writeDate: (date: Date) => string): Notice | undefined {
  const when = facts.scheduledStart === null ? "" : ` for ${writeDate(facts.scheduledStart)}`;
  switch (facts.status) {
    case OneOnOneStatus.Planned:
    case OneOnOneStatus.Preparing:
      return planned(facts, now, when);
    case OneOnOneStatus.InProgress:
      return { level: "INFO", text: `In progress. ${numbers(facts)}` };
    case OneOnOneStatus.Completed:
      return { level: "INFO", text: "Completed. The scorecard and the evidence are frozen as they were then." };
    case OneOnOneStatus.Missed:
      return { level: "WARNING", text: `Missed: planned${when} and not held. Open agenda items go to the next 1:1.` };
    case OneOnOneStatus.Cancelled:
      return { level: "WARNING", text: "Cancelled. Open agenda items go to the next 1:1." };
    default:
      return undefined;
  }
}

function planned(facts: OneOnOneFacts, now: Date, when: string): Notice {
  const end = facts.scheduledEnd ?? facts.scheduledStart;
  if (end !== null && end.getTime() < now.getTime()) {
    return { level: "WARNING", text: `Planned${when} and not completed yet. ${numbers(facts)}` };
  }
  return { level: "INFO", text: `Planned${when}. ${numbers(facts)}` };
}

function numbers(facts: OneOnOneFacts): string {
  return facts.depth === null ? "Opened without numbers: refresh the scorecard to see them." : `The scorecard is filled in; depth: ${facts.depth}.`;
}
