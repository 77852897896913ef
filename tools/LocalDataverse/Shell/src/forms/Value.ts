import { idOfRow, nameOfRow, tableOfRow } from "./lookupAnnotations";
import { type Column, isLookup } from "../tables/Table";
import type { Row } from "../platform/Row";

export interface LookupValue {
  readonly id: string;
  readonly name: string;
  readonly entityType: string;
}

/** A column's value in the form in which scripts get it. */
export type Value = string | number | boolean | Date | readonly number[] | readonly LookupValue[] | null;

export function valueFrom(row: Row, column: Column): Value {
  if (isLookup(column)) {
    const id = idOfRow(row, column.logicalName);
    return id === undefined ? null : [{ id, name: nameOfRow(row, column.logicalName) ?? id, entityType: tableOfRow(row, column.logicalName) ?? "" }];
  }
  const value = row[column.logicalName];
  if (value === undefined || value === null) return null;
  if (column.type === "DateTime") return typeof value === "string" ? dateFrom(value, column) : null;
  if (column.type === "MultiChoice") return typeof value === "string" ? value.split(",").map(Number) : null;
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

/** Dates without zone become local ones with the same digits, as scripts get them on the platform. */
function dateFrom(text: string, column: Column): Date {
  if (column.dateBehavior === "UserLocal") return new Date(text);
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = text.split(/\D+/).map(Number);
  return new Date(year, month - 1, day, hour, minute, second);
}

export function sameValue(left: Value, right: Value): boolean {
  if (left instanceof Date && right instanceof Date) return left.getTime() === right.getTime();
  // An emptied text is no value to the platform.
  if ((left === null || left === "") && (right === null || right === "")) return true;
  if (Array.isArray(left) && Array.isArray(right)) return JSON.stringify(left) === JSON.stringify(right);
  return left === right;
}

/** One property of a Web API request body. */
export function propertyFor(column: Column, value: Value, entitySetOf: (table: string) => string): readonly [string, unknown] {
  if (isLookup(column)) return lookupProperty(column, value as readonly LookupValue[] | null, entitySetOf);
  if (value === null || value === "") return [column.logicalName, null];
  if (value instanceof Date) return [column.logicalName, dateText(value, column)];
  if (Array.isArray(value)) return [column.logicalName, value.join(",")];
  return [column.logicalName, value];
}

function lookupProperty(column: Column, value: readonly LookupValue[] | null, entitySetOf: (table: string) => string): readonly [string, unknown] {
  const target = value?.[0];
  const navigation = (target === undefined ? undefined : column.navigations[target.entityType]) ?? Object.values(column.navigations)[0] ?? column.logicalName;
  // Of an owner the platform binds the column itself, whichever kind the owner is.
  const name = column.type === "Owner" ? column.logicalName : navigation;
  return [`${name}@odata.bind`, target === undefined ? null : `/${entitySetOf(target.entityType)}(${target.id})`];
}

function dateText(date: Date, column: Column): string {
  if (column.dateBehavior === "UserLocal") return date.toISOString().replace(/\.\d{3}Z$/, "Z");
  const two = (number: number) => String(number).padStart(2, "0");
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return column.dateBehavior === "DateOnly" ? day : `${day}T${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}Z`;
}
