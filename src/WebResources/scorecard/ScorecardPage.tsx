import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useScorecard } from "./useScorecard";
import type { RecordContext } from "./model/RecordContext";
import { type LoadedScorecard, baseCurrency, noteLookingDeeper } from "./model/ScorecardSource";
import { depthVerdict } from "./model/DepthVerdict";
import { KpiBoard } from "./parts/KpiBoard";
import { LoadingCards } from "./parts/LoadingCards";
import { Problem } from "./parts/Problem";
import { Toolbar } from "./parts/Toolbar";
import { VerdictBanner } from "./parts/VerdictBanner";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    maxWidth: "1280px",
  },
});

export function ScorecardPage({ record }: { readonly record: RecordContext }) {
  const styles = useStyles();
  const { loading, retry, refresh } = useScorecard(record);

  return (
    <div className={styles.page} aria-busy={loading.kind === "loading"}>
      {loading.kind === "loading" && <LoadingCards />}
      {loading.kind === "failed" && <Problem title="The scorecard could not be loaded" message={loading.message} onRetry={retry} />}
      {loading.kind === "loaded" && (
        <Loaded record={record} loaded={loading.loaded} refreshing={loading.refreshing} problem={loading.problem} onRefresh={refresh} />
      )}
    </div>
  );
}

interface LoadedProps {
  readonly record: RecordContext;
  readonly loaded: LoadedScorecard;
  readonly refreshing: boolean;
  readonly problem: string | null;
  readonly onRefresh: () => void;
}

function Loaded({ record, loaded, refreshing, problem, onRefresh }: LoadedProps) {
  const deeper = useLookingDeeper(record, loaded);
  const currency = useBaseCurrency();
  const [open, setOpen] = useState(!record.collapsed);
  const { scorecard } = loaded;
  return (
    <>
      {(open || scorecard === null) && (
        <Toolbar
          loaded={loaded}
          language={record.language}
          deeper={deeper.open}
          deeperOpenedOn={deeper.openedOn}
          onDeeper={deeper.set}
          refreshing={refreshing}
          onRefresh={onRefresh}
        />
      )}
      {problem !== null && <Problem title="The numbers could not be refreshed" message={problem} onRetry={onRefresh} />}
      {deeper.problem !== null && <Problem title="Looking deeper could not be noted" message={deeper.problem} />}
      {scorecard === null ? (
        <Problem
          title="Opened without numbers"
          message="This 1:1 has no scorecard. Refresh to compute it from the CRM's data of now."
          tone="info"
        />
      ) : (
        <>
          <VerdictBanner depth={scorecard.depth} verdict={depthVerdict(scorecard)} />
          {record.collapsed && (
            <div>
              <Button size="small" aria-expanded={open} onClick={() => { setOpen(!open); }}>
                {open ? "Hide the numbers" : "Show the numbers"}
              </Button>
            </div>
          )}
          {open && <KpiBoard scorecard={scorecard} lookDeeper={deeper.open} language={record.language} currency={currency} />}
        </>
      )}
    </>
  );
}

function useBaseCurrency(): string | null {
  const [currency, setCurrency] = useState<string | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    void baseCurrency(controller.signal).then(setCurrency);
    return () => { controller.abort(); };
  }, []);
  return currency;
}

function useLookingDeeper(record: RecordContext, loaded: LoadedScorecard) {
  const [open, setOpen] = useState(false);
  const [openedOn, setOpenedOn] = useState(loaded.deeperOpenedOn);
  const [problem, setProblem] = useState<string | null>(null);
  const set = (wanted: boolean) => {
    setProblem(null);
    if (!wanted) {
      setOpen(false);
      return;
    }
    // Looking deeper is the manager's right, and the rep's is to see when: no note, no deeper look.
    noteLookingDeeper(record.id, loaded, new Date()).then(
      (on) => {
        setOpenedOn(on);
        setOpen(true);
      },
      (thrown: unknown) => {
        setProblem(thrown instanceof Error ? thrown.message : String(thrown));
      },
    );
  };
  return { open, openedOn, problem, set };
}
