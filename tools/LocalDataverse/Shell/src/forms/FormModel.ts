import type { Row } from "../platform/Row";
import type { Table } from "../tables/Table";
import { FormAttribute } from "./FormAttribute";
import { FormControl } from "./FormControl";
import type { FormDefinition } from "./FormDefinition";
import { Notices } from "./Notices";
import { Parts } from "./Parts";

export interface SaveEvent {
  readonly saveMode: number;
  prevented: boolean;
}

/** One open record: its values, what scripts did to its fields, and who must hear of changes. */
export class FormModel {
  readonly attributes = new Map<string, FormAttribute>();
  readonly controls = new Map<string, FormControl>();
  readonly tabs: Parts;
  readonly notices = new Notices(() => this.changed());
  readonly saveHandlers: ((event: SaveEvent) => unknown)[] = [];
  private readonly listeners = new Set<() => void>();
  private count = 0;

  constructor(
    readonly table: Table,
    readonly definition: FormDefinition,
    readonly id: string | undefined,
    readonly row: Row,
    /** Whether the record itself can be changed: an inactive one cannot. */
    readonly editable: boolean,
  ) {
    this.tabs = new Parts(definition, () => this.changed());
    for (const cell of [...definition.header, ...bodyCells(definition)]) {
      if (cell.control === undefined) continue;
      const attribute = cell.control.column === undefined ? undefined : this.attributeFor(cell.control.column);
      const header = definition.header.includes(cell);
      const id = this.freeId(header && !cell.control.id.startsWith("header_") ? `header_${cell.control.id}` : cell.control.id);
      const control = new FormControl(id, cell, attribute, editable, () => this.changed());
      this.controls.set(id, control);
    }
    // A new record keeps its parent even when the form has no field for it.
    if (this.id === undefined) for (const name of givenColumns(row)) this.attributeFor(name);
  }

  get isDirty(): boolean {
    return [...this.attributes.values()].some((attribute) => attribute.isDirty);
  }

  get primaryName(): string {
    const column = this.table.name.primaryName;
    const name = column === null ? undefined : (this.attributes.get(column)?.value ?? this.row[column]);
    return typeof name === "string" ? name : "";
  }

  controlOf(cell: FormControl["cell"]): FormControl | undefined {
    return [...this.controls.values()].find((control) => control.cell === cell);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  version = (): number => this.count;

  changed(): void {
    this.count++;
    for (const listener of this.listeners) listener();
  }

  private attributeFor(name: string): FormAttribute | undefined {
    const known = this.attributes.get(name);
    const column = this.table.columns.get(name);
    if (known !== undefined || column === undefined) return known;
    const attribute = new FormAttribute(column, this.row, this.id === undefined, () => this.changed());
    this.attributes.set(name, attribute);
    return attribute;
  }

  /** A second control of one column gets a number, as on the platform. */
  private freeId(id: string): string {
    let number = 0;
    let free = id;
    while (this.controls.has(free)) free = `${id}${++number}`;
    return free;
  }
}

function givenColumns(row: Row): readonly string[] {
  return Object.keys(row).filter((key) => !key.includes("@")).map((key) => /^_(.+)_value$/.exec(key)?.[1] ?? key);
}

function bodyCells(definition: FormDefinition) {
  return definition.tabs.flatMap((tab) => tab.columns.flatMap((column) => column.sections.flatMap((section) => section.rows.flat())));
}
