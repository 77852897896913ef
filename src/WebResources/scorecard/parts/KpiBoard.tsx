import { makeStyles, tokens } from "@fluentui/react-components";
import { groupKpis } from "../model/KpiGroups";
import type { Scorecard } from "../model/Scorecard";
import { KpiSection } from "./KpiSection";
import { Problem } from "./Problem";

const useStyles = makeStyles({ note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 } });

interface Props {
  readonly scorecard: Scorecard;
  readonly lookDeeper: boolean;
  readonly language: string;
  readonly currency: string | null;
}

export function KpiBoard({ scorecard, lookDeeper, language, currency }: Props) {
  const styles = useStyles();
  const groups = groupKpis(scorecard, lookDeeper);
  const shared = { language, currency };
  const empty = groups.headlines.length + groups.outputs.length + groups.inputs.length + groups.inputsHeldBack === 0;
  return (
    <>
      {empty && <Problem tone="info" title="No KPIs" message="No KPI is defined yet. An administrator adds them under KPI definitions." />}
      <KpiSection title="Headline results" kpis={groups.headlines} emphasis {...shared} />
      <KpiSection title="Other results" kpis={groups.outputs} {...shared} />
      <KpiSection title="Inputs: what the rep does" kpis={groups.inputs} {...shared} />
      {groups.inputsHeldBack > 0 && (
        <p className={styles.note}>
          {groups.inputsHeldBack} {groups.inputsHeldBack === 1 ? "input is" : "inputs are"} not shown at this depth. Look deeper to see{" "}
          {groups.inputsHeldBack === 1 ? "it" : "them"}.
        </p>
      )}
    </>
  );
}
