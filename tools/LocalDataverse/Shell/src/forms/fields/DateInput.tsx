import { Input, makeStyles } from "@fluentui/react-components";
import type { FormAttribute } from "../FormAttribute";

const useStyles = makeStyles({ wide: { width: "100%" } });

export function DateInput({ attribute, ...field }: { readonly id?: string; readonly attribute: FormAttribute }) {
  const styles = useStyles();
  const dayOnly = attribute.column.dateBehavior === "DateOnly" || attribute.column.format === "date";
  const value = attribute.value instanceof Date ? localText(attribute.value) : "";
  return (
    <Input
      {...field}
      className={styles.wide}
      type={dayOnly ? "date" : "datetime-local"}
      value={dayOnly ? value.slice(0, 10) : value}
      onChange={(_, data) => attribute.edit(data.value === "" ? null : new Date(dayOnly ? `${data.value}T00:00` : data.value))}
    />
  );
}

function localText(date: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${String(date.getFullYear()).padStart(4, "0")}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}`;
}
