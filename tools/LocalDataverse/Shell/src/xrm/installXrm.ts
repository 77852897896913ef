import { dialogs } from "../dialogs/DialogQueue";
import { describeTable } from "../platform/shellApi";
import { navigationApi } from "./navigation";
import { refusing } from "./refusing";
import { organisation, userLanguage } from "./webResourceUrl";
import { webApi } from "./webApi";

export interface SignedInUser {
  readonly id: string;
  readonly name: string;
}

/** Puts the global Xrm in place, as scripts and, through their parent, pages inside forms find it. */
export function installXrm(user: SignedInUser): void {
  const globalContext = refusing("globalContext", {
    userSettings: refusing("globalContext.userSettings", { userId: `{${user.id.toUpperCase()}}`, userName: user.name, languageId: userLanguage }),
    organizationSettings: refusing("globalContext.organizationSettings", { uniqueName: organisation, languageId: userLanguage }),
    client: refusing("globalContext.client", { getClient: () => "Web", getFormFactor: () => 1, getClientState: () => "Online", isOffline: () => false }),
    getClientUrl: () => location.origin,
    getVersion: () => "9.2.0.0",
    getWebResourceUrl: (name: string) => `/WebResources/${name}`,
    prependOrgName: (path: string) => path,
  });
  const utility = refusing("Xrm.Utility", {
    getGlobalContext: () => globalContext,
    showProgressIndicator: (message: string) => dialogs.progress(message),
    closeProgressIndicator: () => dialogs.progress(undefined),
    getEntityMetadata: async (table: string) => {
      const { name, objectTypeCode } = await describeTable(table);
      return refusing("entityMetadata", {
        LogicalName: name.logicalName,
        EntitySetName: name.entitySetName,
        PrimaryIdAttribute: name.primaryId,
        PrimaryNameAttribute: name.primaryName,
        ObjectTypeCode: objectTypeCode,
      });
    },
  });
  Object.defineProperty(window, "Xrm", {
    configurable: true,
    value: refusing("Xrm", { WebApi: webApi, Navigation: navigationApi, Utility: utility }),
  });
}
