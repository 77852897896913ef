import {
  Button, Spinner, Table as Grid, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow, TableSelectionCell, makeStyles, tokens,
} from "@fluentui/react-components";
import { Problem } from "../frame/Problem";
import { type Row, idOf } from "../platform/Row";
import type { Table } from "../tables/Table";
import { CellText } from "./CellText";
import type { SavedQuery } from "./SavedQuery";
import type { ViewRows } from "./useViewRows";
import { useColumnLabels } from "./useColumnLabels";

const useStyles = makeStyles({
  area: { padding: `0 ${tokens.spacingHorizontalL}`, overflowX: "auto" },
  foot: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalM, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}` },
  count: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  empty: { margin: 0, padding: tokens.spacingVerticalXXL, textAlign: "center", color: tokens.colorNeutralForeground2 },
  none: { margin: 0, padding: `${tokens.spacingVerticalXS} 0`, color: tokens.colorNeutralForeground2 },
  compact: { overflowX: "auto" },
});

interface Props {
  readonly table: Table;
  readonly view: SavedQuery;
  readonly rows: ViewRows;
  readonly selected: readonly string[];
  readonly onSelect: (ids: readonly string[]) => void;
  /** A subgrid's own width decides there, and it has no selection. */
  readonly compact?: boolean;
}

export function RowsGrid({ table, view, rows, selected, onSelect, compact = false }: Props) {
  const styles = useStyles();
  if (rows.state.kind === "failed") return <Problem title="The rows could not be read" message={rows.state.message} onRetry={rows.reload} />;
  if (rows.state.kind === "loading") return <Spinner label="Reading rows" />;
  const page = rows.state.value;
  return (
    <>
      <div className={compact ? styles.compact : styles.area}>
        {page.rows.length === 0 ? (
          <p className={compact ? styles.none : styles.empty}>No {table.name.displayCollectionName} to show.</p>
        ) : (
          <Lines table={table} view={view} rows={rows} lines={page.rows} selected={selected} onSelect={onSelect} compact={compact} />
        )}
      </div>
      {(!compact || page.moreRows || rows.page > 1) && (
        <div className={styles.foot}>
          <span className={styles.count}>
            {page.rows.length} {page.rows.length === 1 ? "row" : "rows"} on page {rows.page}
            {selected.length > 0 && `, ${selected.length} selected`}
          </span>
          <Button size="small" disabled={rows.page === 1} onClick={() => rows.turnTo(rows.page - 1)}>
            Previous page
          </Button>
          <Button size="small" disabled={!page.moreRows} onClick={() => rows.turnTo(rows.page + 1)}>
            Next page
          </Button>
        </div>
      )}
    </>
  );
}

interface LinesProps extends Props {
  readonly lines: readonly Row[];
}

function Lines({ table, view, rows, lines, selected, onSelect, compact = false }: LinesProps) {
  const labels = useColumnLabels(table, view);
  const ids = lines.map((row) => idOf(row, table.name.primaryId));
  const toggle = (id: string) => onSelect(selected.includes(id) ? selected.filter((other) => other !== id) : [...selected, id]);
  const all = ids.length > 0 && ids.every((id) => selected.includes(id));
  return (
    <Grid size="small" aria-label={view.name} style={{ minWidth: compact ? undefined : view.columns.reduce((sum, column) => sum + column.width, 48) }}>
      <TableHeader>
        <TableRow>
          {!compact && (
            <TableSelectionCell
              checked={all ? true : selected.length > 0 ? "mixed" : false}
              onClick={() => onSelect(all ? [] : ids)}
              checkboxIndicator={{ "aria-label": "Select all rows" }}
            />
          )}
          {view.columns.map((column) => (
            <TableHeaderCell
              key={column.name}
              scope="col"
              style={{ width: column.width }}
              sortable
              {...(rows.sort?.column === column.name ? { sortDirection: rows.sort.descending ? ("descending" as const) : ("ascending" as const) } : {})}
              onClick={() => rows.sortBy(column.name)}
            >
              {labels.get(column.name) ?? column.name}
            </TableHeaderCell>
          ))}
        </TableRow>
      </TableHeader>
      <TableBody>
        {lines.map((row, index) => {
          const id = ids[index] ?? "";
          return (
            <TableRow key={id} aria-selected={selected.includes(id)} appearance={selected.includes(id) ? "brand" : "none"}>
              {!compact && <TableSelectionCell checked={selected.includes(id)} onClick={() => toggle(id)} checkboxIndicator={{ "aria-label": "Select row" }} />}
              {view.columns.map((column, position) => (
                <TableCell key={column.name}>
                  <CellText table={table} row={row} column={column.name} isFirst={position === 0} />
                </TableCell>
              ))}
            </TableRow>
          );
        })}
      </TableBody>
    </Grid>
  );
}
