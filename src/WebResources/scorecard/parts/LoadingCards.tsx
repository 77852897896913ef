import { Skeleton, SkeletonItem, makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  verdict: { height: "56px" },
  cards: { display: "grid", gap: tokens.spacingHorizontalM, gridTemplateColumns: "repeat(auto-fill, minmax(min(220px, 100%), 1fr))" },
  card: { height: "124px" },
});

const placeholders = ["first", "second", "third", "fourth"];

export function LoadingCards() {
  const styles = useStyles();
  return (
    <Skeleton aria-label="The scorecard is loading" className={styles.page}>
      <SkeletonItem className={styles.verdict} />
      <div className={styles.cards}>
        {placeholders.map((name) => (
          <SkeletonItem key={name} className={styles.card} />
        ))}
      </div>
    </Skeleton>
  );
}
