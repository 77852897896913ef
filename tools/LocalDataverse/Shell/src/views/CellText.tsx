import { makeStyles } from "@fluentui/react-components";
import { RecordLink } from "../frame/RecordLink";
import { type Row, displayOf, idOf, referenceOf } from "../platform/Row";
import type { Table } from "../tables/Table";

const useStyles = makeStyles({ text: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", display: "block" } });

interface Props {
  readonly table: Table;
  readonly row: Row;
  readonly column: string;
  /** The first column opens the row, as does its name. */
  readonly isFirst: boolean;
}

export function CellText({ table, row, column, isFirst }: Props) {
  const styles = useStyles();
  const text = displayOf(row, column);
  const reference = referenceOf(row, column);
  if (isFirst || column === table.name.primaryName) {
    return <RecordLink table={table.name.logicalName} id={idOf(row, table.name.primaryId)} name={text === "" ? "(no name)" : text} />;
  }
  if (reference !== undefined) return <RecordLink table={reference.table} id={reference.id} name={reference.name} />;
  return (
    <span className={styles.text} title={text}>
      {text}
    </span>
  );
}
