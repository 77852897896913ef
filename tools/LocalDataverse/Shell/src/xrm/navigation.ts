import { navigate } from "../address/navigation";
import { dialogs } from "../dialogs/DialogQueue";
import { pageUrl } from "./webResourceUrl";
import { UnsupportedMember, refusing } from "./refusing";

interface PageInput {
  readonly pageType: string;
  readonly entityName?: string;
  readonly entityId?: string;
  readonly formId?: string;
  readonly viewId?: string;
  readonly webresourceName?: string;
  readonly data?: string | Record<string, string>;
}

interface NavigationOptions {
  readonly target?: 1 | 2;
  readonly title?: string;
}

interface DialogText {
  readonly title?: string;
  readonly subtitle?: string;
  readonly text?: string;
  readonly confirmButtonLabel?: string;
  readonly cancelButtonLabel?: string;
}

/** Xrm.Navigation */
export const navigationApi = refusing("Xrm.Navigation", {
  navigateTo,

  async openAlertDialog(text: DialogText): Promise<void> {
    await dialogs.ask({ title: text.title ?? "", text: text.text ?? "", confirm: text.confirmButtonLabel ?? "OK" });
  },

  async openConfirmDialog(text: DialogText): Promise<{ confirmed: boolean }> {
    const words = [text.subtitle, text.text].filter((part) => part !== undefined).join("\n\n");
    const labels = { confirm: text.confirmButtonLabel ?? "OK", cancel: text.cancelButtonLabel ?? "Cancel" };
    return { confirmed: await dialogs.ask({ title: text.title ?? "", text: words, ...labels }) };
  },

  async openErrorDialog(error: { message?: string; details?: string; errorCode?: number }): Promise<void> {
    const message = error.message ?? `Error ${error.errorCode ?? ""}`;
    await dialogs.ask({ title: "An error has occurred", text: message, details: error.details, confirm: "OK" });
  },

  openForm: (options: { entityName: string; entityId?: string; formId?: string }) => navigateTo({ pageType: "entityrecord", ...options }),
});

async function navigateTo(page: PageInput, options: NavigationOptions = {}): Promise<void> {
  switch (page.pageType) {
    case "entityrecord":
      refuseDialog(page, options);
      return navigate({ page: "entityrecord", table: required(page.entityName, "entityName"), ...ids(page), ...values(page) });
    case "entitylist":
      refuseDialog(page, options);
      return navigate({ page: "entitylist", table: required(page.entityName, "entityName"), ...(page.viewId === undefined ? {} : { view: bare(page.viewId) }) });
    case "webresource": {
      const name = required(page.webresourceName, "webresourceName");
      const data = typeof page.data === "string" ? page.data : undefined;
      if (options.target === 2) return dialogs.openPage(options.title ?? name, pageUrl(name, { data }));
      return navigate({ page: "webresource", name, ...(data === undefined ? {} : { data }) });
    }
    default:
      throw new UnsupportedMember(`Xrm.Navigation.navigateTo with pageType ${page.pageType}`);
  }
}

function refuseDialog(page: PageInput, options: NavigationOptions): void {
  if (options.target === 2) throw new UnsupportedMember(`Xrm.Navigation.navigateTo with pageType ${page.pageType} in a dialog`);
}

function ids(page: PageInput): { id?: string; form?: string } {
  return { ...(page.entityId === undefined ? {} : { id: bare(page.entityId) }), ...(page.formId === undefined ? {} : { form: bare(page.formId) }) };
}

function values(page: PageInput): { values?: Record<string, string> } {
  return typeof page.data === "object" ? { values: page.data } : {};
}

function required(value: string | undefined, name: string): string {
  if (value === undefined || value === "") throw new Error(`Xrm.Navigation.navigateTo needs ${name}.`);
  return value;
}

function bare(id: string): string {
  return id.replace(/[{}]/g, "").toLowerCase();
}
