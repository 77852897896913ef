import { navigate } from "../address/navigation";
import { dialogs } from "../dialogs/DialogQueue";
import { HostError, messageOf } from "../platform/http";
import type { OpenedActions } from "../xrm/data";
import type { FormModel } from "./FormModel";
import { rememberForm } from "./openForm";
import { saveForm, saveModes } from "./saveForm";

/** What the commands and scripts of an open form can do with it. */
export function formActions(model: FormModel, reload: () => void): OpenedActions {
  const table = model.table.name.logicalName;
  return {
    save: (mode) => save(model, mode, reload),
    reload: () => {
      reload();
      return Promise.resolve();
    },
    close: () => void navigate({ page: "entitylist", table }),
    chooseForm: (form) => {
      rememberForm(table, form);
      void navigate({ page: "entityrecord", table, ...(model.id === undefined ? {} : { id: model.id }), form });
    },
  };
}

async function save(model: FormModel, mode: number, reload: () => void): Promise<void> {
  try {
    const saved = await saveForm(model, mode);
    switch (saved.kind) {
      case "incomplete":
        await dialogs.ask({ title: "Not saved", text: `Fill in or correct: ${saved.columns.join(", ")}.`, confirm: "OK" });
        return;
      case "prevented":
        return;
      case "unchanged":
        if (mode === saveModes.saveAndClose) await close(model);
        return;
      case "saved":
        if (mode === saveModes.saveAndClose) await close(model);
        else if (model.id === undefined) await navigate({ page: "entityrecord", table: model.table.name.logicalName, id: saved.id }, { replace: true });
        else reload();
    }
  } catch (thrown) {
    await explain(thrown, reload);
  }
}

async function explain(thrown: unknown, reload: () => void): Promise<void> {
  if (thrown instanceof HostError && thrown.status === 412) {
    const text = "Somebody else changed this record after you opened it. Reload it to see the change; what you typed here is then lost.";
    if (await dialogs.ask({ title: "Not saved", text, confirm: "Reload", cancel: "Keep what I typed" })) reload();
    return;
  }
  await dialogs.ask({ title: "Not saved", text: messageOf(thrown), confirm: "Close" });
}

function close(model: FormModel): Promise<void> {
  return navigate({ page: "entitylist", table: model.table.name.logicalName });
}
