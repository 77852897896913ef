import { Toolbar, ToolbarButton, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  bar: { flexWrap: "wrap", padding: `2px ${tokens.spacingHorizontalS}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, minHeight: "40px", flexShrink: 0, backgroundColor: tokens.colorNeutralBackground1 },
  button: { fontWeight: tokens.fontWeightRegular },
});

export interface Command {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly icon: ReactElement;
  readonly disabled?: boolean;
  readonly run: () => void;
}

export function CommandBar({ commands, label }: { readonly commands: readonly Command[]; readonly label: string }) {
  const styles = useStyles();
  return (
    <Toolbar className={styles.bar} aria-label={label} size="small">
      {commands.map((command) => (
        <ToolbarButton key={command.id} className={styles.button} icon={command.icon} disabled={command.disabled === true} title={command.hint} onClick={command.run}>
          {command.label}
        </ToolbarButton>
      ))}
    </Toolbar>
  );
}
