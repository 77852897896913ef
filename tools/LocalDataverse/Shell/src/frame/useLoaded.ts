import { useCallback, useEffect, useState } from "react";
import { messageOf } from "../platform/http";

export type Loaded<T> =
  | { readonly kind: "loading" }
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "loaded"; readonly value: T };

/** Loads whenever `key` changes or a reload is asked for; what is shown stays until the new answer is there. */
export function useLoaded<T>(key: string, load: (signal: AbortSignal) => Promise<T>): { state: Loaded<T>; reload: () => void } {
  const [answer, setAnswer] = useState<{ key: string; state: Loaded<T> }>({ key, state: { kind: "loading" } });
  const [round, setRound] = useState(0);

  useEffect(() => {
    const controller = new AbortController();
    const settle = (state: Loaded<T>) => {
      if (!controller.signal.aborted) setAnswer({ key, state });
    };
    load(controller.signal).then(
      (value) => settle({ kind: "loaded", value }),
      (thrown: unknown) => settle({ kind: "failed", message: messageOf(thrown) }),
    );
    return () => controller.abort();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- The key stands for everything that `load` depends on.
  }, [key, round]);

  const reload = useCallback(() => setRound((last) => last + 1), []);
  return { state: answer.key === key ? answer.state : { kind: "loading" }, reload };
}
