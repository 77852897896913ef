import type { FormDefinition } from "./FormDefinition";

/** Which tabs and sections show, by name, and which tab is in front. */
export class Parts {
  private readonly hidden = new Set<string>();
  private front: string;

  constructor(
    readonly definition: FormDefinition,
    private readonly changed: () => void,
  ) {
    for (const tab of definition.tabs) {
      if (!tab.visible) this.hidden.add(tab.name);
      for (const section of tab.columns.flatMap((column) => column.sections)) {
        if (!section.visible) this.hidden.add(section.name);
      }
    }
    this.front = definition.tabs.find((tab) => tab.visible)?.name ?? "";
  }

  get selected(): string {
    return this.front;
  }

  select(tab: string): void {
    this.front = tab;
    this.changed();
  }

  isVisible(name: string): boolean {
    return !this.hidden.has(name);
  }

  setVisible(name: string, visible: boolean): void {
    if (visible) this.hidden.delete(name);
    else this.hidden.add(name);
    this.changed();
  }
}
