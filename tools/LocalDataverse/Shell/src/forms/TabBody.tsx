import { makeStyles, tokens } from "@fluentui/react-components";
import type { SectionDefinition, TabDefinition } from "./FormDefinition";
import type { FormModel } from "./FormModel";
import { FormCell } from "./FormCell";

const useStyles = makeStyles({
  columns: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalL, padding: tokens.spacingHorizontalL, alignItems: "flex-start" },
  column: { display: "flex", flexDirection: "column", gap: tokens.spacingHorizontalL, minWidth: "min(280px, 100%)", flexGrow: 1, boxSizing: "border-box" },
  section: { backgroundColor: tokens.colorNeutralBackground1, borderRadius: tokens.borderRadiusMedium, boxShadow: tokens.shadow2, padding: tokens.spacingHorizontalM, minWidth: 0 },
  title: { margin: `0 0 ${tokens.spacingVerticalS}`, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  cells: { display: "grid", columnGap: tokens.spacingHorizontalXL, rowGap: tokens.spacingVerticalM },
});

export function TabBody({ model, tab }: { readonly model: FormModel; readonly tab: TabDefinition }) {
  const styles = useStyles();
  return (
    <div className={styles.columns}>
      {tab.columns.map((column, index) => (
        // A tab's columns never move, so their place names them.
        <div key={`${tab.name}-${index}`} className={styles.column} style={{ flexBasis: `calc(${column.width} - 24px)` }}>
          {column.sections
            .filter((section) => model.tabs.isVisible(section.name))
            .map((section) => (
              <Section key={section.name} model={model} section={section} />
            ))}
        </div>
      ))}
    </div>
  );
}

function Section({ model, section }: { readonly model: FormModel; readonly section: SectionDefinition }) {
  const styles = useStyles();
  const cells = section.rows.flat().filter((cell) => cell.control !== undefined && cell.visible);
  if (cells.length === 0) return null;
  return (
    <section className={styles.section} aria-label={section.label}>
      {section.showLabel && <h2 className={styles.title}>{section.label}</h2>}
      <div className={styles.cells} style={{ gridTemplateColumns: gridColumns(section.columns) }}>
        {cells.map((cell) => {
          const control = model.controlOf(cell);
          const repeatsTitle = section.showLabel && cell.label === section.label;
          return control === undefined || !control.visible ? null : <FormCell key={control.id} model={model} control={control} showLabel={cell.showLabel && !repeatsTitle} />;
        })}
      </div>
    </section>
  );
}

/** At most so many columns, and fewer where one would be too narrow to read. */
function gridColumns(columns: number): string {
  return `repeat(auto-fill, minmax(min(max(240px, calc((100% - ${(columns - 1) * 20}px) / ${columns})), 100%), 1fr))`;
}
