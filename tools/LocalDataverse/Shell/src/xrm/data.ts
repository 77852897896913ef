import { saveModes } from "../forms/saveForm";
import type { SaveEvent } from "../forms/FormModel";
import type { FormApi } from "./FormApi";
import { refusing } from "./refusing";

/** What the page around the form does for its scripts. */
export interface OpenedActions {
  readonly save: (mode: number) => Promise<void>;
  readonly reload: () => Promise<void>;
  readonly close: () => void;
  readonly chooseForm: (form: string) => void;
}

/** formContext.data.entity */
export function entityApi(form: FormApi) {
  const { model } = form;
  const id = () => (model.id === undefined ? "" : `{${model.id.toUpperCase()}}`);
  return refusing("formContext.data.entity", {
    getId: id,
    getEntityName: () => model.table.name.logicalName,
    getEntityReference: () => ({ id: id(), entityType: model.table.name.logicalName, name: model.primaryName }),
    getPrimaryAttributeValue: () => model.primaryName,
    getIsDirty: () => model.isDirty,
    isValid: () => [...model.attributes.values()].every((attribute) => !attribute.isMissing),
    save: (how?: string) => form.actions.save(how === "saveandclose" ? saveModes.saveAndClose : saveModes.save),
    addOnSave: (handler: (context: unknown) => unknown) => {
      model.saveHandlers.push((event: SaveEvent) => handler(form.executionContext(form.entity, event)));
    },
    attributes: form.attributeCollection(),
  });
}

/** formContext.data */
export function dataApi(form: FormApi) {
  return refusing("formContext.data", {
    entity: form.entity,
    getIsDirty: () => form.model.isDirty,
    isValid: () => [...form.model.attributes.values()].every((attribute) => !attribute.isMissing),
    save: (options?: { saveMode?: number }) => form.actions.save(options?.saveMode ?? saveModes.save),
    refresh: async (save?: boolean) => {
      if (save === true) await form.actions.save(saveModes.save);
      await form.actions.reload();
    },
    attributes: form.attributeCollection(),
  });
}
