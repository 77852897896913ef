import { OneOnOneColumn as Column } from "../tables/OneOnOne";

/** Columns that only this solution's own operations and pages write; a value typed into them would be refused or untrue. */
export const computedColumns: ReadonlySet<string> = new Set([
  Column.key,
  Column.cadence,
  Column.manager,
  Column.rep,
  Column.originalstart,
  Column.appointment,
  Column.bufferappointment,
  Column.previous,
  Column.agendasubmittedon,
  Column.depth,
  Column.deeperopenedon,
  Column.scorecard,
  Column.digest,
  Column.repconfirmedon,
  Column.documentedon,
  Column.practicescore,
  Column.scoreisfinal,
  Column.overridereason,
  Column.statuscode,
  "statecode",
]);
