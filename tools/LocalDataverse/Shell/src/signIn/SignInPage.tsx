import { Avatar, Button, Card, SearchBox, Spinner, Title2, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { Problem } from "../frame/Problem";
import { useLoaded } from "../frame/useLoaded";
import { type UserCard, findUsers } from "./users";

const useStyles = makeStyles({
  page: { maxWidth: "960px", margin: "0 auto", padding: tokens.spacingHorizontalXXL, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  lead: { margin: 0, color: tokens.colorNeutralForeground2 },
  search: { maxWidth: "420px" },
  list: { display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(min(280px, 100%), 1fr))", gap: tokens.spacingHorizontalM, listStyleType: "none", margin: 0, padding: 0 },
  card: { width: "100%", justifyContent: "flex-start", textAlign: "left", padding: tokens.spacingHorizontalM, gap: tokens.spacingHorizontalM },
  words: { display: "flex", flexDirection: "column", minWidth: 0 },
  name: { fontWeight: tokens.fontWeightSemibold },
  detail: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular },
  pages: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalM },
});

export function SignInPage({ onSignIn }: { readonly onSignIn: (user: string) => void }) {
  const styles = useStyles();
  const [search, setSearch] = useState("");
  const [page, setPage] = useState(1);
  const { state, reload } = useLoaded(`${page}/${search}`, (signal) => findUsers(search, page, signal));
  return (
    <main className={styles.page}>
      <Title2 as="h1">Who are you today?</Title2>
      <p className={styles.lead}>This is a local CRM: choose a person and see what they see. Nothing leaves this computer.</p>
      <SearchBox
        className={styles.search}
        aria-label="Search people"
        placeholder="Name or job title"
        value={search}
        onChange={(_, data) => {
          setSearch(data.value);
          setPage(1);
        }}
      />
      {state.kind === "failed" && <Problem title="The people could not be listed" message={state.message} onRetry={reload} />}
      {state.kind === "loading" && <Spinner label="Looking for people" />}
      {state.kind === "loaded" && state.value.users.length === 0 && <Card>Nobody found. Search for the beginning of a name or job title.</Card>}
      {state.kind === "loaded" && <People users={state.value.users} onSignIn={onSignIn} />}
      {state.kind === "loaded" && (page > 1 || state.value.more) && (
        <div className={styles.pages}>
          <Button disabled={page === 1} onClick={() => setPage(page - 1)}>
            Previous
          </Button>
          <span>Page {page}</span>
          <Button disabled={!state.value.more} onClick={() => setPage(page + 1)}>
            Next
          </Button>
        </div>
      )}
    </main>
  );
}

function People({ users, onSignIn }: { readonly users: readonly UserCard[]; readonly onSignIn: (user: string) => void }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {users.map((user) => (
        <li key={user.id}>
          <Button className={styles.card} icon={<Avatar name={user.name} color="colorful" aria-hidden />} onClick={() => onSignIn(user.id)}>
            <span className={styles.words}>
              <span className={styles.name}>{user.name}</span>
              <span className={styles.detail}>{user.title === "" ? "No job title" : user.title}</span>
              <span className={styles.detail}>{user.manager === "" ? user.team : `${user.team} · reports to ${user.manager}`}</span>
            </span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
