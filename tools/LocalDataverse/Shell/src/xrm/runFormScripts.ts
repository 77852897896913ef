import type { FormApi } from "./FormApi";
import { loadScript, scriptFunction } from "./scripts";

/** Loads the form's libraries in order, registers its handlers and runs those of OnLoad. */
export async function runFormScripts(form: FormApi): Promise<void> {
  const { definition, attributes } = form.model;
  for (const library of definition.libraries) await loadScript(library);
  for (const handler of definition.handlers) {
    const call = scriptFunction(handler.functionName);
    const extra = parameters(handler.parameters);
    const withContext = (context: object) => call(...(handler.passContext ? [context] : []), ...extra);
    if (handler.event === "onsave") form.model.saveHandlers.push((event) => withContext(form.executionContext(form.entity, event)));
    if (handler.event === "onchange" && handler.column !== undefined) {
      const attribute = form.attribute(handler.column);
      attributes.get(handler.column)?.changeHandlers.push(() => withContext(form.executionContext(attribute ?? {})));
    }
    if (handler.event === "onload") await withContext(form.executionContext(form.entity));
  }
}

/** The comma-separated list of literals that the form designer keeps. */
function parameters(text: string): readonly unknown[] {
  return text.trim() === "" ? [] : (JSON.parse(`[${text.replaceAll("'", '"')}]`) as unknown[]);
}
