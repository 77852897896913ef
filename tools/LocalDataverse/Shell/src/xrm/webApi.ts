import { tableNames } from "../platform/shellApi";
import { HostError } from "../platform/http";
import { callOperation, createRow, deleteRow, retrieveRow, retrieveRows, updateRow } from "../platform/webApi";
import { operationCall, type OperationRequest } from "./operationCall";
import { refusing } from "./refusing";

interface ClientError {
  readonly errorCode: number;
  readonly message: string;
  readonly title: string;
  readonly raw: string;
}

/** Scripts get errors as plain objects with a signed number. */
function clientError(thrown: unknown): ClientError {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const code = thrown instanceof HostError && thrown.code !== "" ? Number(thrown.code) | 0 : 0;
  return { errorCode: code, message, title: "", raw: JSON.stringify({ message, errorCode: code }) };
}

function asClient<T>(work: Promise<T>): Promise<T> {
  return work.catch((thrown: unknown) => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- The documented shape is an object that is not an Error.
    throw clientError(thrown);
  });
}

async function entitySet(table: string): Promise<string> {
  const set = (await tableNames()).get(table)?.entitySetName;
  if (set === undefined) throw new HostError(`The entity with a name = '${table}' was not found.`, 400, "0x80041102");
  return set;
}

const bare = (id: string) => id.replace(/[{}]/g, "").toLowerCase();

const members = {
  createRecord: (table: string, data: Record<string, unknown>) =>
    asClient(entitySet(table).then(async (set) => ({ id: await createRow(set, data), entityType: table }))),

  retrieveRecord: (table: string, id: string, options = "") =>
    asClient(entitySet(table).then((set) => retrieveRow(`${set}(${bare(id)})${options}`))),

  retrieveMultipleRecords: (table: string, options = "") =>
    asClient(entitySet(table).then(async (set) => ({ entities: (await retrieveRows(set + options)).rows }))),

  updateRecord: (table: string, id: string, data: Record<string, unknown>) =>
    asClient(
      entitySet(table).then(async (set) => {
        await updateRow(set, bare(id), data, "*");
        return { id: bare(id), entityType: table };
      }),
    ),

  deleteRecord: (table: string, id: string) =>
    asClient(
      entitySet(table).then(async (set) => {
        await deleteRow(set, bare(id));
        return { id: bare(id), entityType: table };
      }),
    ),

  execute: (request: OperationRequest) =>
    asClient(
      (async () => {
        const call = operationCall(request);
        return callOperation(call.path, call.method, call.body);
      })(),
    ),
};

/** Xrm.WebApi; the shell is always online. */
export const webApi = refusing("Xrm.WebApi", { ...members, online: refusing("Xrm.WebApi.online", members) });
