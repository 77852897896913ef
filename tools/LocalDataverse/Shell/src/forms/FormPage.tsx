import { Spinner } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { Problem } from "../frame/Problem";
import { useLoaded } from "../frame/useLoaded";
import { messageOf } from "../platform/http";
import { FormApi } from "../xrm/FormApi";
import { runFormScripts } from "../xrm/runFormScripts";
import { OpenForm } from "./OpenForm";
import { type OpenedForm, openForm } from "./openForm";
import { formActions } from "./formActions";

interface Props {
  readonly table: string;
  readonly id: string | undefined;
  readonly form: string | undefined;
  /** Values that a new record starts with. */
  readonly values: Readonly<Record<string, string>> | undefined;
}

export interface ScriptedForm extends OpenedForm {
  readonly api: FormApi;
}

export function FormPage({ table, id, form, values }: Props) {
  const [round, setRound] = useState(0);
  const reload = useCallback(() => setRound((last) => last + 1), []);
  const { state } = useLoaded(`${table}/${id ?? ""}/${form ?? ""}/${round}`, async (signal): Promise<ScriptedForm> => {
    const opened = await openForm(table, id, form, values ?? {}, signal);
    const api = new FormApi(opened.model, formActions(opened.model, reload));
    try {
      await runFormScripts(api);
    } catch (thrown) {
      // A form whose script fails stays usable, and says so.
      opened.model.notices.set({ id: "script", level: "ERROR", text: `A script of this form failed: ${messageOf(thrown)}` });
    }
    return { ...opened, api };
  });
  if (state.kind === "loading") return <Spinner label="Opening the record" />;
  if (state.kind === "failed") return <Problem title="The record could not be opened" message={state.message} onRetry={reload} />;
  return <OpenForm opened={state.value} onReload={reload} />;
}
