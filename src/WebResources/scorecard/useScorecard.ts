import { useCallback, useEffect, useRef, useState } from "react";
import type { RecordContext } from "./model/RecordContext";
import { type LoadedScorecard, computeScorecard, loadScorecard } from "./model/ScorecardSource";

export type Loading =
  | { readonly kind: "loading" }
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "loaded"; readonly loaded: LoadedScorecard; readonly refreshing: boolean; readonly problem: string | null };

export interface ScorecardLoader {
  readonly loading: Loading;
  readonly retry: () => void;
  /** Computes the numbers of now; those that are kept stay on the page until it succeeds. */
  readonly refresh: () => void;
}

export function useScorecard(record: RecordContext): ScorecardLoader {
  const [loading, setLoading] = useState<Loading>({ kind: "loading" });
  const pending = useRef<AbortController>(null);

  const follow = useCallback((work: (signal: AbortSignal) => Promise<LoadedScorecard>, failed: (message: string) => Loading) => {
    pending.current?.abort();
    const controller = new AbortController();
    pending.current = controller;
    work(controller.signal).then(
      (loaded) => {
        if (!controller.signal.aborted) setLoading({ kind: "loaded", loaded, refreshing: false, problem: null });
      },
      (thrown: unknown) => {
        if (!controller.signal.aborted) setLoading(failed(thrown instanceof Error ? thrown.message : String(thrown)));
      },
    );
  }, []);

  const load = useCallback(() => {
    follow((signal) => loadScorecard(record, signal), (message) => ({ kind: "failed", message }));
  }, [follow, record]);

  useEffect(() => {
    load();
    return () => pending.current?.abort();
  }, [load]);

  const retry = useCallback(() => {
    setLoading({ kind: "loading" });
    load();
  }, [load]);

  const refresh = useCallback(() => {
    if (loading.kind !== "loaded" || loading.loaded.rep === null) return;
    const { loaded } = loading;
    setLoading({ ...loading, refreshing: true, problem: null });
    follow(
      async (signal) => ({ ...loaded, ...(await computeScorecard(loading.loaded.rep ?? record.id, signal)), manager: loaded.manager, deeperOpenedOn: loaded.deeperOpenedOn }),
      (problem) => ({ kind: "loaded", loaded, refreshing: false, problem }),
    );
  }, [follow, loading, record.id]);

  return { loading, retry, refresh };
}
