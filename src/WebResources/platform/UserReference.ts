/** A user as the Web API takes a row for a parameter of an action. */
export interface UserReference {
  readonly "@odata.type": "Microsoft.Dynamics.CRM.systemuser";
  readonly systemuserid: string;
}

export function userReference(id: string): UserReference {
  return { "@odata.type": "Microsoft.Dynamics.CRM.systemuser", systemuserid: id };
}
