import { AddRegular, ArrowClockwiseRegular, DeleteRegular, SaveRegular, SaveArrowRightRegular } from "@fluentui/react-icons";
import { navigate } from "../address/navigation";
import { dialogs } from "../dialogs/DialogQueue";
import { saveModes } from "../forms/saveForm";
import { messageOf } from "../platform/http";
import { deleteRow } from "../platform/webApi";
import type { FormApi } from "../xrm/FormApi";
import type { Command } from "./CommandBar";
import { useSolutionCommands } from "./useSolutionCommands";

/** What stands above a form: the platform's own commands, then those of the solution. */
export function useFormCommands(api: FormApi, onReload: () => void): readonly Command[] {
  const { model } = api;
  const { logicalName, entitySetName, displayName } = model.table.name;
  const added = useSolutionCommands("Form", {
    table: logicalName,
    form: api.context,
    formState: model.id === undefined ? "Create" : model.editable ? "Existing" : "Disabled",
    primaryId: model.id === undefined ? undefined : `{${model.id.toUpperCase()}}`,
    selected: [],
  });

  const remove = async (id: string) => {
    const text = `Delete this ${displayName}? This cannot be undone.`;
    if (!(await dialogs.ask({ title: "Delete", text, confirm: "Delete", cancel: "Cancel" }))) return;
    try {
      await deleteRow(entitySetName, id);
      await navigate({ page: "entitylist", table: logicalName }, { replace: true });
    } catch (thrown) {
      await dialogs.ask({ title: "Not deleted", text: messageOf(thrown), confirm: "Close" });
    }
  };

  const { id } = model;
  return [
    { id: "save", label: "Save", icon: <SaveRegular />, disabled: !model.editable, run: () => void api.actions.save(saveModes.save) },
    { id: "saveclose", label: "Save & Close", icon: <SaveArrowRightRegular />, disabled: !model.editable, run: () => void api.actions.save(saveModes.saveAndClose) },
    ...added,
    { id: "new", label: "New", icon: <AddRegular />, run: () => void navigate({ page: "entityrecord", table: logicalName }) },
    ...(id === undefined
      ? []
      : [
          { id: "delete", label: "Delete", icon: <DeleteRegular />, run: () => void remove(id) },
          { id: "refresh", label: "Refresh", icon: <ArrowClockwiseRegular />, run: onReload },
        ]),
  ];
}
