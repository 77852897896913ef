import { Input, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { LockClosedRegular } from "@fluentui/react-icons";
import { RecordLink } from "../../frame/RecordLink";
import { isLookup } from "../../tables/Table";
import type { FormAttribute } from "../FormAttribute";
import type { LookupValue } from "../Value";

const useStyles = makeStyles({ wide: { width: "100%" }, link: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, minHeight: "32px", padding: `0 ${tokens.spacingHorizontalM}` } });

interface Props {
  readonly id?: string;
  readonly attribute: FormAttribute;
  readonly text: string;
}

/** A locked field can still be reached and copied from. */
export function ReadOnlyText({ attribute, text, ...field }: Props) {
  const styles = useStyles();
  const lookup = isLookup(attribute.column) ? (attribute.value as readonly LookupValue[] | null)?.[0] : undefined;
  if (lookup !== undefined) {
    return (
      <div className={styles.link}>
        <LockClosedRegular aria-hidden />
        <RecordLink table={lookup.entityType} id={lookup.id} name={lookup.name} />
      </div>
    );
  }
  return attribute.column.type === "Memo" ? (
    <Textarea {...field} className={styles.wide} readOnly appearance="filled-darker" resize="vertical" value={text} />
  ) : (
    <Input {...field} className={styles.wide} readOnly appearance="filled-darker" contentBefore={<LockClosedRegular aria-hidden />} value={text} />
  );
}
