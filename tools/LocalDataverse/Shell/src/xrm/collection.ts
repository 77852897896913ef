import { refusing } from "./refusing";

/** A collection of the client API: `get` and `forEach` over items with a name. */
export function collection<T>(name: string, items: () => readonly T[], nameOf: (item: T) => string) {
  return refusing(name, {
    get(wanted?: string | number | ((item: T, index: number) => boolean)): T | null | readonly T[] {
      const all = items();
      if (wanted === undefined) return all;
      if (typeof wanted === "function") return all.filter(wanted);
      return (typeof wanted === "number" ? all[wanted] : all.find((item) => nameOf(item) === wanted)) ?? null;
    },
    forEach(action: (item: T, index: number) => void): void {
      items().forEach(action);
    },
    getLength: () => items().length,
  });
}
