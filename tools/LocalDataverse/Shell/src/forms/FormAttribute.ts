import type { Row } from "../platform/Row";
import type { Column } from "../tables/Table";
import { type Value, sameValue, valueFrom } from "./Value";

export type RequiredLevel = "none" | "recommended" | "required";

/** A column of the open record. */
export class FormAttribute {
  value: Value;
  private saved: Value;
  requiredLevel: RequiredLevel;
  submitMode: "always" | "never" | "dirty" = "dirty";
  readonly changeHandlers: (() => unknown)[] = [];

  constructor(
    readonly column: Column,
    row: Row,
    /** Of a new record every value is still to be saved. */
    isNew: boolean,
    private readonly changed: () => void,
  ) {
    this.value = valueFrom(row, column);
    this.saved = isNew ? null : this.value;
    this.requiredLevel = column.requiredLevel === "Recommended" ? "recommended" : column.requiredLevel === "None" ? "none" : "required";
  }

  get isDirty(): boolean {
    return !sameValue(this.value, this.saved);
  }

  /** The platform numbers, dates and owners by itself; only what a person must give can be missing. */
  get isMissing(): boolean {
    const writable = this.column.validForCreate || this.column.validForUpdate;
    return this.requiredLevel === "required" && writable && sameValue(this.value, null) && this.column.type !== "Owner";
  }

  /** What a script does; handlers run only for what a person does or when a script asks for it. */
  set(value: Value): void {
    this.value = value;
    this.changed();
  }

  edit(value: Value): void {
    if (sameValue(value, this.value)) return;
    this.set(value);
    this.fireOnChange();
  }

  fireOnChange(): void {
    for (const handler of [...this.changeHandlers]) handler();
  }

  setRequired(level: RequiredLevel): void {
    this.requiredLevel = level;
    this.changed();
  }

  accept(): void {
    this.saved = this.value;
  }
}
