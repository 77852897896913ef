/** What a failed platform call says, in the two shapes in which it arrives: the Web API's body and the client API's error. */
export interface Fault {
  /** The platform's number as an unsigned 32-bit value; undefined when the call never reached it. */
  readonly code: number | undefined;
  readonly message: string;
}

/** The platform's code for a refusal by a plug-in, whatever the plug-in's own code was. */
export const refusedByPlugin = 0x80040265;

export function faultOf(thrown: unknown): Fault {
  if (typeof thrown !== "object" || thrown === null) return { code: undefined, message: String(thrown) };
  const { errorCode, code, message } = thrown as { errorCode?: unknown; code?: unknown; message?: unknown };
  return {
    code: codeOf(errorCode) ?? codeOf(code),
    message: typeof message === "string" && message !== "" ? message : "The platform gave no reason.",
  };
}

function codeOf(value: unknown): number | undefined {
  const number = typeof value === "string" ? Number(value) : value;
  // The client API hands codes out signed or unsigned, depending on the version.
  return typeof number === "number" && Number.isFinite(number) && number !== 0 ? number >>> 0 : undefined;
}
