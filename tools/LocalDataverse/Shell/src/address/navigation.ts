import { useSyncExternalStore } from "react";
import { type Address, parseAddress, writeAddress } from "./Address";

const listeners = new Set<() => void>();
/** Asked before a place is left; a no keeps the user there. */
let mayLeave: () => Promise<boolean> = () => Promise.resolve(true);

export async function navigate(address: Address, options: { replace?: boolean } = {}): Promise<void> {
  if (options.replace !== true && !(await mayLeave())) return;
  const url = writeAddress(address);
  if (options.replace === true) history.replaceState(null, "", url);
  else history.pushState(null, "", url);
  for (const listener of listeners) listener();
}

export function guardLeaving(ask: () => Promise<boolean>): () => void {
  mayLeave = ask;
  return () => {
    mayLeave = () => Promise.resolve(true);
  };
}

export function useAddress(): Address {
  const query = useSyncExternalStore(subscribe, () => location.search);
  return parseAddress(query);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("popstate", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("popstate", listener);
  };
}
