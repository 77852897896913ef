import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { standingOf } from "../model/Attainment";
import { KpiNumber } from "../model/KpiNumber";
import type { KpiReading } from "../model/Scorecard";
import { AttainmentMark } from "./AttainmentMark";
import { TrendLine } from "./TrendLine";

const useStyles = makeStyles({
  card: {
    boxSizing: "border-box",
    height: "100%",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  emphasis: { boxShadow: tokens.shadow2, borderTop: `3px solid ${tokens.colorBrandStroke1}` },
  name: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  line: { display: "flex", justifyContent: "space-between", alignItems: "flex-end", gap: tokens.spacingHorizontalS },
  actual: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  detail: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly kpi: KpiReading;
  readonly language: string;
  readonly currency: string | null;
  readonly emphasis: boolean;
}

export function KpiCard({ kpi, language, currency, emphasis }: Props) {
  const styles = useStyles();
  const numbers = new KpiNumber(language, kpi.unit, currency);
  const previous = kpi.actual === null || kpi.previous === null ? null : numbers.change(kpi.previous, kpi.actual);
  return (
    <article className={mergeClasses(styles.card, emphasis && styles.emphasis)}>
      <h3 className={styles.name}>{kpi.name}</h3>
      <div className={styles.line}>
        <span className={styles.actual} title={kpi.actual === null ? undefined : numbers.exact(kpi.actual)}>
          {kpi.actual === null ? <span aria-label="No number">–</span> : numbers.brief(kpi.actual)}
        </span>
        <TrendLine name={kpi.name} trend={kpi.trend} numbers={numbers} language={language} />
      </div>
      <AttainmentMark standing={standingOf(kpi)} attainment={kpi.attainment} language={language} />
      {kpi.goal !== null && <p className={styles.detail}>{goalWords(kpi, numbers)}</p>}
      {previous !== null && kpi.previous !== null && (
        <p className={styles.detail}>
          {previous} from {numbers.brief(kpi.previous)} last month
        </p>
      )}
      {kpi.reason !== null && <p className={styles.detail}>{kpi.reason}</p>}
    </article>
  );
}

function goalWords(kpi: KpiReading, numbers: KpiNumber): string {
  const goal = kpi.goal === null ? "" : numbers.brief(kpi.goal);
  const month = kpi.monthGoal === null ? "" : numbers.brief(kpi.monthGoal);
  const bound = kpi.lowerIsBetter ? "at most " : "";
  return month === "" || month === goal ? `Goal ${bound}${goal}` : `Goal to date ${bound}${goal}, month ${month}`;
}
