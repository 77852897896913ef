import { Dropdown, Option, makeStyles, tokens } from "@fluentui/react-components";
import type { FormDefinition } from "./FormDefinition";
import type { FormModel } from "./FormModel";
import { textOf } from "./textOf";

const useStyles = makeStyles({
  header: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXL, padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`, backgroundColor: tokens.colorNeutralBackground1 },
  names: { flexGrow: 1, minWidth: "200px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  under: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  form: { minWidth: "120px" },
  fields: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXL, margin: 0 },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly model: FormModel;
  readonly choices: readonly FormDefinition[];
  readonly onChoose: (form: string) => void;
}

export function FormHeader({ model, choices, onChoose }: Props) {
  const styles = useStyles();
  const name = model.id === undefined ? `New ${model.table.name.displayName}` : model.primaryName;
  const fields = [...model.controls.values()].filter((control) => model.definition.header.includes(control.cell) && control.visible && control.attribute !== undefined);
  return (
    <div className={styles.header}>
      <div className={styles.names}>
        <h1 className={styles.title}>
          {name === "" ? "(no name)" : name}
          {model.isDirty && <span className={styles.label}> · Unsaved</span>}
        </h1>
        <div className={styles.under}>
          <span>{model.table.name.displayName}</span>
          {choices.length > 1 && (
            <Dropdown
              className={styles.form}
              size="small"
              aria-label="Form"
              value={model.definition.name}
              selectedOptions={[model.definition.id]}
              onOptionSelect={(_, data) => onChoose(data.optionValue ?? "")}
            >
              {choices.map((choice) => (
                <Option key={choice.id} value={choice.id}>
                  {choice.name}
                </Option>
              ))}
            </Dropdown>
          )}
        </div>
      </div>
      <dl className={styles.fields}>
        {fields.map((control) => (
          <div key={control.id}>
            <dt className={styles.label}>{control.label}</dt>
            <dd className={styles.value}>{control.attribute === undefined ? "" : textOf(control.attribute, model.row)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
