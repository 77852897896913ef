import { scalarText } from "../platform/scalarText";
import { UnsupportedMember } from "./refusing";

export interface OperationMetadata {
  readonly operationName: string;
  /** 0 action, 1 function, 2 create, retrieve, update, delete. */
  readonly operationType: number;
  readonly boundParameter: string | null | undefined;
  readonly parameterTypes: Readonly<Record<string, { readonly typeName: string; readonly structuralProperty: number }>>;
}

export interface OperationRequest {
  readonly getMetadata: () => OperationMetadata;
  readonly [parameter: string]: unknown;
}

export interface OperationCall {
  readonly path: string;
  readonly method: "GET" | "POST";
  readonly body: Readonly<Record<string, unknown>> | undefined;
}

/** The Web API call behind Xrm.WebApi.online.execute, for unbound actions and functions. */
export function operationCall(request: OperationRequest): OperationCall {
  const metadata = request.getMetadata();
  if (metadata.boundParameter !== null && metadata.boundParameter !== undefined) throw new UnsupportedMember(`Xrm.WebApi.online.execute of the bound ${metadata.operationName}`);
  const given = Object.keys(metadata.parameterTypes).filter((name) => request[name] !== undefined);
  switch (metadata.operationType) {
    case 0:
      return { path: metadata.operationName, method: "POST", body: Object.fromEntries(given.map((name) => [name, request[name]])) };
    case 1: {
      const aliases = new URLSearchParams(given.map((name, index) => [`@p${index}`, literal(request[name], metadata.parameterTypes[name]?.typeName)]));
      const path = `${metadata.operationName}(${given.map((name, index) => `${name}=@p${index}`).join(",")})`;
      return { path: given.length === 0 ? path : `${path}?${aliases.toString()}`, method: "GET", body: undefined };
    }
    default:
      throw new UnsupportedMember(`Xrm.WebApi.online.execute with operationType ${metadata.operationType}`);
  }
}

function literal(value: unknown, type: string | undefined): string {
  if (type === "Edm.String") return `'${scalarText(value).replaceAll("'", "''")}'`;
  return typeof value === "object" ? JSON.stringify(value) : scalarText(value);
}
