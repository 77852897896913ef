import type { FormAttribute } from "./FormAttribute";
import type { CellDefinition } from "./FormDefinition";

/** One cell's control: what scripts may lock, hide, rename and mark. */
export class FormControl {
  label: string;
  visible: boolean;
  disabled: boolean;
  readonly problems = new Map<string, string>();

  constructor(
    readonly id: string,
    readonly cell: CellDefinition,
    readonly attribute: FormAttribute | undefined,
    editable: boolean,
    private readonly changed: () => void,
  ) {
    this.label = cell.label !== "" ? cell.label : (attribute?.column.displayName ?? "");
    this.visible = cell.visible;
    this.disabled = !editable || cell.control?.disabled === true || (attribute !== undefined && !isWritable(attribute));
  }

  setDisabled(disabled: boolean): void {
    this.disabled = disabled;
    this.changed();
  }

  setVisible(visible: boolean): void {
    this.visible = visible;
    this.changed();
  }

  setLabel(label: string): void {
    this.label = label;
    this.changed();
  }

  setProblem(id: string, message: string): void {
    this.problems.set(id, message);
    this.changed();
  }

  clearProblem(id?: string): boolean {
    const had = id === undefined ? this.problems.size > 0 : this.problems.has(id);
    if (id === undefined) this.problems.clear();
    else this.problems.delete(id);
    this.changed();
    return had;
  }
}

/** State and status are set by operations of their own, never typed into. */
function isWritable(attribute: FormAttribute): boolean {
  const { type, validForCreate, validForUpdate } = attribute.column;
  return (validForCreate || validForUpdate) && !["State", "Status", "Virtual", "PartyList", "Image", "File", "EntityName"].includes(type);
}
