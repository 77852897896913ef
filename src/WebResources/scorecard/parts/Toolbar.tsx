import { Button, Caption1, Spinner, Switch, makeStyles, tokens } from "@fluentui/react-components";
import type { LoadedScorecard } from "../model/ScorecardSource";

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
  words: { flexGrow: 1, display: "flex", flexDirection: "column" },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  caption: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly loaded: LoadedScorecard;
  readonly language: string;
  readonly deeper: boolean;
  readonly deeperOpenedOn: string | null;
  readonly onDeeper: (wanted: boolean) => void;
  readonly refreshing: boolean;
  readonly onRefresh: () => void;
}

const states: Readonly<Record<LoadedScorecard["state"], string>> = {
  Live: "Numbers of now",
  Stored: "As kept with this 1:1",
  Frozen: "Frozen when this 1:1 completed",
};

export function Toolbar({ loaded, language, deeper, deeperOpenedOn, onDeeper, refreshing, onRefresh }: Props) {
  const styles = useStyles();
  const scorecard = loaded.scorecard;
  const day = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" });
  const moment = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" });
  const period = scorecard?.period;
  return (
    <div className={styles.bar}>
      <div className={styles.words}>
        <h1 className={styles.title}>{states[loaded.state]}</h1>
        <Caption1 className={styles.caption}>
          {period !== undefined && `${day.format(new Date(period.from))} to ${day.format(new Date(period.to))}`}
          {deeperOpenedOn !== null && ` · looked deeper on ${moment.format(new Date(deeperOpenedOn))}, as the rep can see`}
        </Caption1>
      </div>
      {scorecard !== null && scorecard.depth !== "DeepDive" && (
        <Switch label="Look deeper" checked={deeper} onChange={(_, data) => { onDeeper(data.checked); }} />
      )}
      <Button size="small" onClick={onRefresh} disabledFocusable={refreshing} {...(refreshing ? { icon: <Spinner size="extra-tiny" /> } : {})}>
        {refreshing ? "Refreshing…" : "Refresh"}
      </Button>
    </div>
  );
}
