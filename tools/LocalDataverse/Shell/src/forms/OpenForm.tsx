import { MessageBar, MessageBarBody, Tab, TabList, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useSyncExternalStore } from "react";
import { guardLeaving } from "../address/navigation";
import { CommandBar } from "../commands/CommandBar";
import { useFormCommands } from "../commands/useFormCommands";
import { dialogs } from "../dialogs/DialogQueue";
import { FormHeader } from "./FormHeader";
import type { FormModel } from "./FormModel";
import type { ScriptedForm } from "./FormPage";
import { TabBody } from "./TabBody";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", flexGrow: 1, backgroundColor: tokens.colorNeutralBackground2 },
  notices: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, padding: `0 ${tokens.spacingHorizontalL}`, backgroundColor: tokens.colorNeutralBackground1, "& > :first-child": { marginTop: tokens.spacingVerticalS } },
  tabs: { padding: `0 ${tokens.spacingHorizontalM}`, backgroundColor: tokens.colorNeutralBackground1, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

const intents = { ERROR: "error", WARNING: "warning", INFO: "info" } as const;

export function OpenForm({ opened, onReload }: { readonly opened: ScriptedForm; readonly onReload: () => void }) {
  const styles = useStyles();
  const { model, api, choices } = opened;
  useSyncExternalStore(model.subscribe, model.version);
  useLeaveGuard(model);
  const commands = useFormCommands(api, onReload);
  const tabs = model.definition.tabs.filter((tab) => model.tabs.isVisible(tab.name));
  const current = tabs.find((tab) => tab.name === model.tabs.selected) ?? tabs[0];
  return (
    <div className={styles.page}>
      <CommandBar commands={commands} label={`Commands for this ${model.table.name.displayName}`} />
      <div className={styles.notices} role="status">
        {model.notices.all.map((notice) => (
          <MessageBar key={notice.id} intent={intents[notice.level]} layout="multiline">
            <MessageBarBody>{notice.text}</MessageBarBody>
          </MessageBar>
        ))}
        {!model.editable && (
          <MessageBar intent="info">
            <MessageBarBody>Read-only: this record is inactive.</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <FormHeader model={model} choices={choices} onChoose={(form) => api.actions.chooseForm(form)} />
      {tabs.length > 1 && current !== undefined && (
        <TabList className={styles.tabs} selectedValue={current.name} onTabSelect={(_, data) => model.tabs.select(String(data.value))}>
          {tabs.map((tab) => (
            <Tab key={tab.name} value={tab.name}>
              {tab.label}
            </Tab>
          ))}
        </TabList>
      )}
      {current !== undefined && <TabBody model={model} tab={current} />}
    </div>
  );
}

function useLeaveGuard(model: FormModel): void {
  useEffect(() => {
    const release = guardLeaving(() =>
      model.isDirty
        ? dialogs.ask({ title: "Unsaved changes", text: "Leave this record without saving what you typed?", confirm: "Leave", cancel: "Stay" })
        : Promise.resolve(true),
    );
    const warn = (event: BeforeUnloadEvent) => {
      if (model.isDirty) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => {
      release();
      window.removeEventListener("beforeunload", warn);
    };
  }, [model]);
}
