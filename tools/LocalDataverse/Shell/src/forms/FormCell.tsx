import { Field } from "@fluentui/react-components";
import { classIds } from "./FormDefinition";
import type { FormControl } from "./FormControl";
import type { FormModel } from "./FormModel";
import { FieldInput } from "./fields/FieldInput";
import { QuickView } from "./QuickView";
import { Subgrid } from "./Subgrid";
import { UnsupportedControl } from "./UnsupportedControl";
import { WebResourceFrame } from "./WebResourceFrame";

interface Props {
  readonly model: FormModel;
  readonly control: FormControl;
  readonly showLabel: boolean;
}

/** One cell: a field, a list of related rows, a page, or the name of what the shell does not have. */
export function FormCell({ model, control, showLabel }: Props) {
  switch (control.cell.control?.classId) {
    case classIds.subgrid:
      return <Subgrid model={model} control={control} showLabel={showLabel} />;
    case classIds.webResource:
      return <WebResourceFrame model={model} control={control} />;
    case classIds.quickView:
      return <QuickView model={model} control={control} />;
    case classIds.timeline:
      return <UnsupportedControl what="The timeline" />;
    case classIds.iframe:
      return <UnsupportedControl what="A page of another site" />;
    case classIds.componentHost:
      return <UnsupportedControl what="A code component" />;
    default:
      return control.attribute === undefined ? <UnsupportedControl what={`The control ${control.id}`} /> : <LabelledField model={model} control={control} showLabel={showLabel} />;
  }
}

function LabelledField({ model, control, showLabel }: Props) {
  const { attribute } = control;
  if (attribute === undefined) return null;
  const problem = [...control.problems.values()][0];
  return (
    <Field
      label={showLabel ? control.label : { children: control.label, style: { display: "none" } }}
      required={attribute.requiredLevel === "required" && !control.disabled}
      {...(problem === undefined ? {} : { validationState: "error" as const, validationMessage: problem })}
    >
      <FieldInput control={control} attribute={attribute} row={model.row} />
    </Field>
  );
}
