import { makeStyles, tokens } from "@fluentui/react-components";
import type { DepthVerdict } from "../model/DepthVerdict";
import type { Depth } from "../model/Scorecard";

const useStyles = makeStyles({
  banner: {
    display: "flex",
    gap: tokens.spacingHorizontalM,
    alignItems: "flex-start",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderLeft: `4px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  steps: { flexShrink: 0, marginTop: tokens.spacingVerticalXXS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
});

const levels: Readonly<Record<Depth, number>> = { Glance: 1, Inspect: 2, DeepDive: 3 };

export function VerdictBanner({ depth, verdict }: { readonly depth: Depth; readonly verdict: DepthVerdict }) {
  const styles = useStyles();
  return (
    <section className={styles.banner} aria-label="How deep to look">
      <svg className={styles.steps} width="28" height="28" viewBox="0 0 28 28" aria-hidden="true">
        {[1, 2, 3].map((level) => (
          <rect
            key={level}
            x={(level - 1) * 10}
            y={20 - level * 6}
            width="8"
            height={6 + level * 6}
            rx="1"
            fill={level <= levels[depth] ? tokens.colorBrandBackground : "none"}
            stroke={tokens.colorBrandStroke1}
          />
        ))}
      </svg>
      <div>
        <h2 className={styles.title}>{verdict.title}</h2>
        <p className={styles.text}>{verdict.meaning}</p>
        {verdict.praise.length > 0 && (
          <p className={styles.text}>
            <strong>Worth praise:</strong> {verdict.praise.join(", ")}.
          </p>
        )}
      </div>
    </section>
  );
}
