import { type OpenedActions, entityApi, dataApi } from "./data";
import type { FormControl } from "../forms/FormControl";
import type { FormModel, SaveEvent } from "../forms/FormModel";
import { attributeApi } from "./attributes";
import { collection } from "./collection";
import { controlApi } from "./controls";
import { refusing } from "./refusing";
import { sectionApi, uiApi } from "./ui";

/** The form context that handlers and commands get: one per open form, with one object per attribute and control. */
export class FormApi {
  readonly entity: object;
  readonly context: object;
  private readonly attributes = new Map<string, ReturnType<typeof attributeApi>>();
  private readonly controls = new Map<string, ReturnType<typeof controlApi>>();

  constructor(
    readonly model: FormModel,
    readonly actions: OpenedActions,
  ) {
    this.entity = entityApi(this);
    this.context = refusing("formContext", {
      data: dataApi(this),
      ui: uiApi(this),
      getAttribute: (name?: string | number) => this.pick(this.attributeCollection(), name),
      getControl: (name?: string | number) => this.pick(this.controlCollection(), name),
    });
  }

  /** Null for a column that is not on the form, as on the platform. */
  attribute(name: string) {
    const attribute = this.model.attributes.get(name);
    if (attribute === undefined) return null;
    const known = this.attributes.get(name) ?? attributeApi(this, attribute);
    this.attributes.set(name, known);
    return known;
  }

  control(control: FormControl) {
    const known = this.controls.get(control.id) ?? controlApi(this, control);
    this.controls.set(control.id, known);
    return known;
  }

  sectionOf(control: FormControl) {
    const section = this.model.definition.tabs
      .flatMap((tab) => tab.columns.flatMap((column) => column.sections))
      .find((found) => found.rows.flat().includes(control.cell));
    return section === undefined ? null : sectionApi(this, section);
  }

  executionContext(source: object, event?: SaveEvent) {
    return refusing("executionContext", {
      getFormContext: () => this.context,
      getEventSource: () => source,
      getContext: () => (window as unknown as { Xrm: { Utility: { getGlobalContext: () => unknown } } }).Xrm.Utility.getGlobalContext(),
      getDepth: () => 1,
      getEventArgs: () =>
        event === undefined
          ? null
          : refusing("eventArgs", {
              getSaveMode: () => event.saveMode,
              preventDefault: () => {
                event.prevented = true;
              },
              isDefaultPrevented: () => event.prevented,
            }),
    });
  }

  attributeCollection() {
    return collection("attributes", () => [...this.model.attributes.keys()].map((name) => this.attribute(name)).filter((found) => found !== null), (found) => found.getName());
  }

  controlCollection() {
    return collection("controls", () => [...this.model.controls.values()].map((control) => this.control(control)), (found) => found.getName());
  }

  private pick<T>(items: { get: (name?: string | number) => T | null | readonly T[] }, name: string | number | undefined) {
    return items.get(name);
  }
}
