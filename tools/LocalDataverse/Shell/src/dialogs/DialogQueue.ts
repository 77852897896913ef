/** What stands in front of the app until the user answers. */
export interface DialogRequest {
  readonly title: string;
  readonly text: string;
  readonly details?: string | undefined;
  readonly confirm: string;
  /** Absent when there is nothing to decide. */
  readonly cancel?: string | undefined;
  readonly answer: (confirmed: boolean) => void;
}

export interface PageRequest {
  readonly title: string;
  readonly url: string;
  readonly close: () => void;
}

interface Shown {
  readonly dialog: DialogRequest | undefined;
  readonly page: PageRequest | undefined;
  readonly progress: string | undefined;
}

let shown: Shown = { dialog: undefined, page: undefined, progress: undefined };
const waiting: DialogRequest[] = [];
const listeners = new Set<() => void>();

function show(change: Partial<Shown>): void {
  shown = { ...shown, ...change };
  for (const listener of listeners) listener();
}

export const dialogs = {
  current: (): Shown => shown,

  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },

  ask(request: Omit<DialogRequest, "answer">): Promise<boolean> {
    return new Promise((resolve) => {
      const dialog = {
        ...request,
        answer: (confirmed: boolean) => {
          show({ dialog: waiting.shift() });
          resolve(confirmed);
        },
      };
      if (shown.dialog === undefined) show({ dialog });
      else waiting.push(dialog);
    });
  },

  openPage(title: string, url: string): Promise<void> {
    return new Promise((resolve) => {
      show({
        page: {
          title,
          url,
          close: () => {
            show({ page: undefined });
            resolve();
          },
        },
      });
    });
  },

  progress(message: string | undefined): void {
    show({ progress: message });
  },
};
