import { type Fault, refusedByPlugin } from "../platform/Fault";

// SecLib::AccessCheckEx and the privilege check: another try would be refused in the same way.
const denied: ReadonlySet<number> = new Set([0x80040220, 0x80042f09, 0x80048306]);
const scorecardCodes = { from: 427181030, to: 427181039 };

/**
 * Whether opening without numbers is worth offering: the refusal offers it itself, or the platform gave up on
 * the queries behind the numbers. Other refusals would only come back.
 */
export function offersWithoutNumbers(fault: Fault): boolean {
  if (fault.code === undefined) return false;
  if (fault.code >= scorecardCodes.from && fault.code <= scorecardCodes.to) return true;
  if (/without (the |its |any )?(numbers|scorecard)/i.test(fault.message)) return true;
  const refusal = fault.code === refusedByPlugin || Math.floor(fault.code / 1000) === 427181;
  return !refusal && !denied.has(fault.code);
}
