import { type UserReference, userReference } from "../platform/UserReference";

/** The call of coach_StartOneOnOne as the client API's `execute` takes it. */
export class StartRequest {
  readonly Rep: UserReference;
  readonly WithoutScorecard: boolean;

  constructor(rep: string, withoutScorecard: boolean) {
    this.Rep = userReference(rep);
    this.WithoutScorecard = withoutScorecard;
  }

  getMetadata(): object {
    return {
      operationName: "coach_StartOneOnOne",
      operationType: 0,
      boundParameter: null,
      parameterTypes: {
        Rep: { typeName: "mscrm.systemuser", structuralProperty: 5 },
        WithoutScorecard: { typeName: "Edm.Boolean", structuralProperty: 1 },
      },
    };
  }
}

/** What coach_StartOneOnOne answers. */
export interface Started {
  readonly oneOnOne: string;
  readonly created: boolean;
}

export function startedFrom(body: { OneOnOne?: unknown; Created?: unknown }): Started {
  const oneOnOne = idOf(body.OneOnOne);
  if (oneOnOne === undefined) throw new Error("coach_StartOneOnOne answered without the 1:1.");
  return { oneOnOne, created: body.Created === true };
}

/** A reference arrives as an id or as the row itself, depending on the declared type of the response property. */
function idOf(value: unknown): string | undefined {
  if (typeof value === "string" && value !== "") return value;
  if (typeof value !== "object" || value === null) return undefined;
  const id = (value as { coach_oneononeid?: unknown }).coach_oneononeid;
  return typeof id === "string" && id !== "" ? id : undefined;
}
