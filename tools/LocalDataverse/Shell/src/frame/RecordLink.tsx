import { Link, makeStyles } from "@fluentui/react-components";
import { writeAddress } from "../address/Address";
import { navigate } from "../address/navigation";

const useStyles = makeStyles({ link: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", display: "block", maxWidth: "100%" } });

export function RecordLink({ table, id, name }: { readonly table: string; readonly id: string; readonly name: string }) {
  const styles = useStyles();
  const address = { page: "entityrecord", table, id } as const;
  return (
    <Link
      className={styles.link}
      href={writeAddress(address)}
      title={name}
      onClick={(event) => {
        event.preventDefault();
        void navigate(address);
      }}
    >
      {name}
    </Link>
  );
}
