import { Subtitle2, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type Address, writeAddress } from "../address/Address";
import { navigate } from "../address/navigation";
import type { Place, SiteMap } from "../siteMap/SiteMap";
import type { TableName } from "../tables/Table";

const useStyles = makeStyles({
  nav: {
    width: "216px",
    flexShrink: 0,
    overflowY: "auto",
    padding: `${tokens.spacingVerticalS} 0`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  group: { margin: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  link: {
    display: "block",
    padding: `6px ${tokens.spacingHorizontalM} 6px calc(${tokens.spacingHorizontalL} - 3px)`,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: "none",
    borderLeft: "3px solid transparent",
    ":hover": { backgroundColor: tokens.colorNeutralBackground3Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  current: { borderLeftColor: tokens.colorBrandStroke1, backgroundColor: tokens.colorNeutralBackground1, fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly siteMap: SiteMap;
  readonly tables: ReadonlyMap<string, TableName>;
  readonly address: Address;
  readonly onChosen: () => void;
}

export function SiteNavigation({ siteMap, tables, address, onChosen }: Props) {
  const styles = useStyles();
  return (
    <nav className={styles.nav} aria-label="Site map">
      {siteMap.areas.flatMap((area) => area.groups).map((group) => (
        <section key={group.id} aria-label={group.title}>
          <Subtitle2 as="h2" block className={styles.group}>
            {group.title}
          </Subtitle2>
          <ul className={styles.list}>
            {group.places.map((place) => (
              <li key={place.id}>
                <a
                  href={writeAddress(place.address)}
                  className={mergeClasses(styles.link, isAt(place, address) && styles.current)}
                  aria-current={isAt(place, address) ? "page" : undefined}
                  onClick={(event) => {
                    event.preventDefault();
                    void navigate(place.address);
                    onChosen();
                  }}
                >
                  {titleOf(place, tables)}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

function titleOf(place: Place, tables: ReadonlyMap<string, TableName>): string {
  if (place.title !== "") return place.title;
  return place.address.page === "entitylist" ? (tables.get(place.address.table)?.displayCollectionName ?? place.address.table) : place.id;
}

function isAt(place: Place, address: Address): boolean {
  if (place.address.page === "entitylist") {
    return (address.page === "entitylist" || address.page === "entityrecord") && address.table === place.address.table;
  }
  return writeAddress(place.address) === writeAddress(address);
}
