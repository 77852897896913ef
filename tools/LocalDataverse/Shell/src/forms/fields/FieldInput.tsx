import { scalarText } from "../../platform/scalarText";
import { Input, Select, Switch, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import type { Row } from "../../platform/Row";
import { isLookup } from "../../tables/Table";
import type { FormAttribute } from "../FormAttribute";
import type { FormControl } from "../FormControl";
import { textOf } from "../textOf";
import { DateInput } from "./DateInput";
import { LookupInput } from "./LookupInput";
import { NumberInput } from "./NumberInput";
import { ReadOnlyText } from "./ReadOnlyText";

const useStyles = makeStyles({ wide: { width: "100%" }, memo: { width: "100%", minHeight: `calc(3 * ${tokens.lineHeightBase300} + 12px)` } });

export interface FieldProps {
  readonly id?: string;
  readonly control: FormControl;
  readonly attribute: FormAttribute;
  readonly row: Row;
}

/** The editor that a column's type asks for; locked ones show the platform's own text. */
export function FieldInput({ control, attribute, row, ...field }: FieldProps) {
  const styles = useStyles();
  const { column, value } = attribute;
  const shared = { ...field, id: `field-${control.id}` };
  if (control.disabled) return <ReadOnlyText {...shared} attribute={attribute} text={textOf(attribute, row)} />;
  if (isLookup(column)) return <LookupInput {...shared} attribute={attribute} />;
  switch (column.type) {
    case "Memo":
      return (
        <Textarea {...shared} className={styles.memo} resize="vertical" value={(value as string | null) ?? ""} {...maxLength(column.maxLength)} onChange={(_, data) => attribute.edit(data.value)} />
      );
    case "Boolean":
      return <Switch {...shared} checked={value === true} label={column.options.find((option) => option.value === (value === true ? 1 : 0))?.label ?? (value === true ? "Yes" : "No")} onChange={(_, data) => attribute.edit(data.checked)} />;
    case "Choice":
      return (
        <Select {...shared} value={scalarText(value)} onChange={(_, data) => attribute.edit(data.value === "" ? null : Number(data.value))}>
          <option value="">---</option>
          {column.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      );
    case "DateTime":
      return <DateInput {...shared} attribute={attribute} />;
    case "Integer":
    case "BigInt":
    case "Decimal":
    case "Double":
    case "Money":
      return <NumberInput {...shared} attribute={attribute} />;
    case "Text":
      return <Input {...shared} className={styles.wide} value={(value as string | null) ?? ""} {...maxLength(column.maxLength)} onChange={(_, data) => attribute.edit(data.value)} />;
    default:
      return <ReadOnlyText {...shared} attribute={attribute} text={textOf(attribute, row)} />;
  }
}

function maxLength(length: number | null): { maxLength?: number } {
  return length === null ? {} : { maxLength: length };
}
