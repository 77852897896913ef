export type NoticeLevel = "ERROR" | "WARNING" | "INFO";

export interface Notice {
  readonly id: string;
  readonly level: NoticeLevel;
  readonly text: string;
}

/** The lines above a form. */
export class Notices {
  private shown: readonly Notice[] = [];

  constructor(private readonly changed: () => void) {}

  get all(): readonly Notice[] {
    return this.shown;
  }

  set(notice: Notice): void {
    this.shown = [...this.shown.filter((other) => other.id !== notice.id), notice];
    this.changed();
  }

  clear(id: string): boolean {
    const left = this.shown.filter((other) => other.id !== id);
    const had = left.length < this.shown.length;
    this.shown = left;
    if (had) this.changed();
    return had;
  }
}
