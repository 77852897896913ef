import { useSyncExternalStore } from "react";

const wide = window.matchMedia("(min-width: 721px)");

/** Whether the window has room for the site map beside a page; follows the window. */
export function useIsWide(): boolean {
  return useSyncExternalStore(
    (changed) => {
      wide.addEventListener("change", changed);
      return () => wide.removeEventListener("change", changed);
    },
    () => wide.matches,
  );
}
