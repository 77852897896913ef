import { userReference } from "../../platform/UserReference";
import { callAction, retrieve, update } from "../../platform/WebApi";
import { OneOnOneColumn as Column, OneOnOneStatus, OneOnOneTable } from "../../tables/OneOnOne";
import type { RecordContext } from "./RecordContext";
import type { Scorecard } from "./Scorecard";
import { readScorecard } from "./readScorecard";

export interface LoadedScorecard {
  /** Null for a 1:1 that was opened without numbers. */
  readonly scorecard: Scorecard | null;
  readonly rep: string | null;
  readonly manager: string | null;
  /** When the manager looked deeper than the depth asks for; the rep sees it. */
  readonly deeperOpenedOn: string | null;
  /** Whether the numbers are of now, kept with an open 1:1, or frozen with a closed one. */
  readonly state: "Live" | "Stored" | "Frozen";
}

/** On a 1:1 the scorecard that is kept with it; on a user, computed now. */
export async function loadScorecard(record: RecordContext, signal: AbortSignal): Promise<LoadedScorecard> {
  if (record.table !== OneOnOneTable.logicalName) return computeScorecard(record.id, signal);
  const rep = `_${Column.rep}_value`;
  const manager = `_${Column.manager}_value`;
  const columns = [Column.scorecard, Column.statuscode, Column.deeperopenedon, rep, manager].join(",");
  const row = await retrieve(`${OneOnOneTable.entitySet}(${record.id})?$select=${columns}`, signal);
  const stored = row[Column.scorecard];
  return {
    scorecard: typeof stored === "string" && stored !== "" ? readScorecard(stored) : null,
    rep: textOf(row[rep]),
    manager: textOf(row[manager]),
    deeperOpenedOn: textOf(row[Column.deeperopenedon]),
    state: row[Column.statuscode] === OneOnOneStatus.Completed ? "Frozen" : "Stored",
  };
}

export async function computeScorecard(rep: string, signal: AbortSignal): Promise<LoadedScorecard> {
  const answer = await callAction("coach_GetScorecard", { Rep: userReference(rep) }, signal);
  if (typeof answer.Scorecard !== "string") throw new Error("coach_GetScorecard answered without a scorecard.");
  return { scorecard: readScorecard(answer.Scorecard), rep, manager: null, deeperOpenedOn: null, state: "Live" };
}

/** Notes on the 1:1 that its manager looks deeper; nobody else's looking is anybody's business. */
export async function noteLookingDeeper(oneOnOne: string, loaded: LoadedScorecard, now: Date): Promise<string | null> {
  if (loaded.deeperOpenedOn !== null || loaded.manager === null) return loaded.deeperOpenedOn;
  const { UserId: reader } = await retrieve("WhoAmI()");
  if (typeof reader !== "string" || reader.toLowerCase() !== loaded.manager.toLowerCase()) return null;
  const on = now.toISOString();
  await update(`${OneOnOneTable.entitySet}(${oneOnOne})`, { [Column.deeperopenedon]: on });
  return on;
}

/** ISO 4217 code of the base currency, in which every amount is; null for a reader who may not read it. */
export async function baseCurrency(signal: AbortSignal): Promise<string | null> {
  try {
    const { value } = await retrieve("organizations?$select=name&$expand=basecurrencyid($select=isocurrencycode)", signal);
    const [organization] = value as readonly { basecurrencyid?: { isocurrencycode?: string } }[];
    return organization?.basecurrencyid?.isocurrencycode ?? null;
  } catch {
    return null;
  }
}

function textOf(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
