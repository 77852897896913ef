import { makeStyles } from "@fluentui/react-components";
import { pageUrl } from "../xrm/webResourceUrl";
import type { FormControl } from "./FormControl";
import type { FormModel } from "./FormModel";

const useStyles = makeStyles({ frame: { width: "100%", border: "none", display: "block" } });

/** A form row is as high as the platform's, so that a page gets the room that its form gives it. */
const rowHeight = 34;

export function WebResourceFrame({ model, control }: { readonly model: FormModel; readonly control: FormControl }) {
  const styles = useStyles();
  const parameters = control.cell.control?.parameters ?? {};
  const record = parameters.PassParameters === "true" ? { table: model.table.name.logicalName, objectTypeCode: model.table.objectTypeCode, id: model.id } : {};
  return (
    <iframe
      id={`frame-${control.id}`}
      className={styles.frame}
      style={{ height: Math.max(3, control.cell.rowspan) * rowHeight }}
      title={control.label}
      src={pageUrl(parameters.Url ?? "", { ...record, data: parameters.Data })}
    />
  );
}
