import type { FormControl } from "../forms/FormControl";
import { classIds } from "../forms/FormDefinition";
import { isLookup } from "../tables/Table";
import type { FormApi } from "./FormApi";
import { refusing } from "./refusing";

/** formContext.getControl(name). A control without a column has no members about values. */
export function controlApi(form: FormApi, control: FormControl) {
  const common = {
    getName: () => control.id,
    getControlType: () => controlType(control),
    getLabel: () => control.label,
    setLabel: (label: string) => control.setLabel(label),
    getVisible: () => control.visible,
    setVisible: (visible: boolean) => control.setVisible(visible),
    getParent: () => form.sectionOf(control),
  };
  return refusing(`control ${control.id}`, control.attribute === undefined ? { ...common, ...areaMembers(form, control) } : { ...common, ...fieldMembers(form, control) });
}

function fieldMembers(form: FormApi, control: FormControl) {
  return {
    getAttribute: () => (control.attribute === undefined ? null : form.attribute(control.attribute.column.logicalName)),
    getDisabled: () => control.disabled,
    setDisabled: (disabled: boolean) => control.setDisabled(disabled),
    setNotification: (message: string, id = "") => {
      control.setProblem(id, message);
      return true;
    },
    clearNotification: (id?: string) => control.clearProblem(id),
    setFocus: () => document.getElementById(`field-${control.id}`)?.focus(),
  };
}

function areaMembers(form: FormApi, control: FormControl) {
  const isWebResource = control.cell.control?.classId === classIds.webResource;
  return isWebResource
    ? {
        getObject: () => document.getElementById(`frame-${control.id}`),
        getContentWindow: () => Promise.resolve((document.getElementById(`frame-${control.id}`) as HTMLIFrameElement | null)?.contentWindow ?? null),
      }
    : {
        refresh: () => form.model.changed(),
      };
}

function controlType(control: FormControl): string {
  const column = control.attribute?.column;
  if (column === undefined) return control.cell.control?.classId === classIds.subgrid ? "subgrid" : "webresource";
  if (isLookup(column)) return "lookup";
  return column.options.length > 0 ? "optionset" : "standard";
}
