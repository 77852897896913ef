import { scalarText } from "../../platform/scalarText";
import { Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { FormAttribute } from "../FormAttribute";

const useStyles = makeStyles({ wide: { width: "100%" } });

/** Keeps what is typed until it is a number, and tells the record only then. */
export function NumberInput({ attribute, ...field }: { readonly id?: string; readonly attribute: FormAttribute }) {
  const styles = useStyles();
  const { column } = attribute;
  const [typed, setTyped] = useState<string | undefined>();
  const whole = column.type === "Integer" || column.type === "BigInt";
  const shown = typed ?? scalarText(attribute.value);
  return (
    <Input
      {...field}
      className={styles.wide}
      type="number"
      step={whole ? 1 : 10 ** -column.precision}
      {...(column.minValue === null ? {} : { min: column.minValue })}
      {...(column.maxValue === null ? {} : { max: column.maxValue })}
      value={shown}
      onChange={(_, data) => {
        setTyped(data.value);
        const number = Number(data.value);
        if (data.value === "") attribute.edit(null);
        else if (Number.isFinite(number) && (!whole || Number.isInteger(number))) attribute.edit(number);
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
}
