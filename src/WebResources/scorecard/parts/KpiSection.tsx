import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { KpiReading } from "../model/Scorecard";
import { KpiCard } from "./KpiCard";

const useStyles = makeStyles({
  title: { margin: `0 0 ${tokens.spacingVerticalS}`, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  cards: {
    display: "grid",
    gap: tokens.spacingHorizontalM,
    gridTemplateColumns: "repeat(auto-fill, minmax(min(220px, 100%), 1fr))",
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
});

interface Props {
  readonly title: string;
  readonly kpis: readonly KpiReading[];
  readonly language: string;
  readonly currency: string | null;
  readonly emphasis?: boolean;
}

export function KpiSection({ title, kpis, language, currency, emphasis = false }: Props) {
  const styles = useStyles();
  const heading = useId();
  if (kpis.length === 0) return null;
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className={styles.title}>
        {title}
      </h2>
      <ul className={styles.cards}>
        {kpis.map((kpi) => (
          <li key={kpi.code}>
            <KpiCard kpi={kpi} language={language} currency={currency} emphasis={emphasis} />
          </li>
        ))}
      </ul>
    </section>
  );
}
