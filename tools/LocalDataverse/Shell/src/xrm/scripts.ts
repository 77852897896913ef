const loading = new Map<string, Promise<void>>();

/** Loads a script of the solution once, as a classic script in the page's own scope: its globals are what handlers name. */
export function loadScript(name: string): Promise<void> {
  const known = loading.get(name);
  if (known !== undefined) return known;
  const loaded = new Promise<void>((resolve, reject) => {
    const script = document.createElement("script");
    script.src = `/WebResources/${name}`;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`The script ${name} could not be loaded.`));
    document.head.append(script);
  });
  loading.set(name, loaded);
  loaded.catch(() => loading.delete(name));
  return loaded;
}

export type ScriptFunction = (...given: unknown[]) => unknown;

/** Finds Coaching.OneOnOne.onLoad and the like among the globals. */
export function scriptFunction(path: string): ScriptFunction {
  const found = path.split(".").reduce<unknown>((owner, name) => (typeof owner === "object" && owner !== null ? (owner as Record<string, unknown>)[name] : undefined), window);
  if (typeof found !== "function") throw new Error(`No loaded script has a function ${path}.`);
  return found as ScriptFunction;
}
