// Written by tables.mjs from src/Solution; do not edit.
export const OneOnOneTable = { logicalName: "coach_oneonone", entitySet: "coach_oneonones" } as const;

export const OneOnOneColumn = {
  actualend: "coach_actualend",
  actualstart: "coach_actualstart",
  agendasubmittedon: "coach_agendasubmittedon",
  appointment: "coach_appointment",
  bufferappointment: "coach_bufferappointment",
  cadence: "coach_cadence",
  coachingminutes: "coach_coachingminutes",
  deeperopenedon: "coach_deeperopenedon",
  depth: "coach_depth",
  digest: "coach_digest",
  documentedon: "coach_documentedon",
  key: "coach_key",
  manager: "coach_manager",
  name: "coach_name",
  oneononeid: "coach_oneononeid",
  originalstart: "coach_originalstart",
  overridereason: "coach_overridereason",
  practicescore: "coach_practicescore",
  previous: "coach_previous",
  rep: "coach_rep",
  repconfirmedon: "coach_repconfirmedon",
  scheduledend: "coach_scheduledend",
  scheduledstart: "coach_scheduledstart",
  scorecard: "coach_scorecard",
  scoreisfinal: "coach_scoreisfinal",
  sharednotes: "coach_sharednotes",
  statusminutes: "coach_statusminutes",
  statuscode: "statuscode",
} as const;

export const OneOnOneStatus = {
  Planned: 1,
  Preparing: 427180000,
  InProgress: 427180001,
  Completed: 2,
  Missed: 427180002,
  Cancelled: 427180003,
} as const;
