import { scalarText } from "../platform/scalarText";
import { displayOf, type Row } from "../platform/Row";
import { isLookup } from "../tables/Table";
import type { FormAttribute } from "./FormAttribute";
import type { LookupValue } from "./Value";

const nothing = "---";

/** A value as the reader sees it where it cannot be edited: the platform's own text while it is unchanged. */
export function textOf(attribute: FormAttribute, row: Row): string {
  const { column, value } = attribute;
  if (value === null || value === "") return nothing;
  if (!attribute.isDirty) {
    const shown = displayOf(row, column.logicalName);
    if (shown !== "") return shown;
  }
  if (isLookup(column)) return (value as readonly LookupValue[])[0]?.name ?? nothing;
  const option = column.options.find((found) => found.value === Number(value));
  if (option !== undefined) return option.label;
  return value instanceof Date ? value.toLocaleString() : scalarText(value);
}
