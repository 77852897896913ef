import type { FormAttribute, RequiredLevel } from "../forms/FormAttribute";
import type { Value } from "../forms/Value";
import { isLookup } from "../tables/Table";
import { collection } from "./collection";
import type { FormApi } from "./FormApi";
import { controlApi } from "./controls";
import { refusing } from "./refusing";

export type ChangeHandler = (context: unknown) => unknown;

/** formContext.getAttribute(name) */
export function attributeApi(form: FormApi, attribute: FormAttribute) {
  const { column } = attribute;
  const registered = new Map<ChangeHandler, () => unknown>();
  const members = {
    getName: () => column.logicalName,
    getValue: () => attribute.value,
    setValue: (value: Value) => attribute.set(value),
    getIsDirty: () => attribute.isDirty,
    getRequiredLevel: () => attribute.requiredLevel,
    setRequiredLevel: (level: RequiredLevel) => attribute.setRequired(level),
    getSubmitMode: () => attribute.submitMode,
    setSubmitMode: (mode: FormAttribute["submitMode"]) => {
      attribute.submitMode = mode;
    },
    getAttributeType: () => attributeTypes[column.type] ?? (isLookup(column) ? "lookup" : "string"),
    getFormat: () => column.format,
    getMaxLength: () => column.maxLength,
    getPrecision: () => column.precision,
    getMin: () => column.minValue,
    getMax: () => column.maxValue,
    getOptions: () => column.options.map(option),
    getOption: (value: number) => column.options.filter((found) => found.value === value).map(option)[0] ?? null,
    getText: () => column.options.find((found) => found.value === attribute.value)?.label ?? "",
    getSelectedOption: () => column.options.filter((found) => found.value === attribute.value).map(option)[0] ?? null,
    getParent: () => form.entity,
    fireOnChange: () => attribute.fireOnChange(),
    addOnChange: (handler: ChangeHandler) => {
      const run = () => handler(form.executionContext(members));
      registered.set(handler, run);
      attribute.changeHandlers.push(run);
    },
    removeOnChange: (handler: ChangeHandler) => {
      const run = registered.get(handler);
      const index = run === undefined ? -1 : attribute.changeHandlers.indexOf(run);
      if (index >= 0) attribute.changeHandlers.splice(index, 1);
    },
    controls: collection(
      `${column.logicalName}.controls`,
      () => [...form.model.controls.values()].filter((control) => control.attribute === attribute).map((control) => controlApi(form, control)),
      (control) => control.getName(),
    ),
  };
  return refusing(`attribute ${column.logicalName}`, members);
}

function option(found: { value: number; label: string }) {
  return { value: found.value, text: found.label };
}

const attributeTypes: Readonly<Record<string, string>> = {
  Text: "string", Memo: "memo", Integer: "integer", BigInt: "bigint", Decimal: "decimal", Double: "double", Money: "money",
  DateTime: "datetime", Boolean: "boolean", Choice: "optionset", State: "optionset", Status: "optionset", MultiChoice: "multiselectoptionset",
};
