import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type Standing, standingWords } from "../model/Attainment";

const useStyles = makeStyles({
  mark: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  quiet: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
});

/** Paths in a 12 by 12 box: two arrows up, a tick, a triangle pointing down, a ring, a cross. */
const shapes: Readonly<Record<Standing, string>> = {
  Exceeded: "M2 6 L6 2 L10 6 M2 11 L6 7 L10 11",
  Met: "M1.5 6.5 L4.5 9.5 L10.5 2.5",
  Below: "M1.5 2.5 H10.5 L6 10 Z",
  NoGoal: "M6 2 A4 4 0 1 1 5.99 2 Z",
  NoNumber: "M2.5 2.5 L9.5 9.5 M9.5 2.5 L2.5 9.5",
};

interface Props {
  readonly standing: Standing;
  readonly attainment: number | null;
  readonly language: string;
}

export function AttainmentMark({ standing, attainment, language }: Props) {
  const styles = useStyles();
  const tone = standing === "Below" ? styles.bad : standing === "Met" || standing === "Exceeded" ? styles.good : styles.quiet;
  // Rounded down: 99.6 % is not the goal met, and the word beside it says so.
  const share = attainment === null || standing === "NoNumber" ? "" : `${new Intl.NumberFormat(language, { style: "percent" }).format(Math.floor(attainment * 100) / 100)} · `;
  return (
    <div className={mergeClasses(styles.mark, tone)}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        <path d={shapes[standing]} fill={standing === "Below" ? "currentColor" : "none"} stroke="currentColor" strokeWidth="1.6" />
      </svg>
      <span>
        {share}
        {standingWords[standing]}
      </span>
    </div>
  );
}
