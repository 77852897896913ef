import { Spinner } from "@fluentui/react-components";
import { DialogHost } from "./dialogs/DialogHost";
import { Problem } from "./frame/Problem";
import { Workspace } from "./frame/Workspace";
import { useLoaded } from "./frame/useLoaded";
import { currentSession, signIn, signOut } from "./platform/shellApi";
import { retrieveRow } from "./platform/webApi";
import { SignInPage } from "./signIn/SignInPage";
import { type SignedInUser, installXrm } from "./xrm/installXrm";

export function App() {
  const { state, reload } = useLoaded("session", signedInUser);
  const choose = (user: string) => void signIn(user).then(reload);
  const leave = () => void signOut().then(() => location.assign("/"));
  if (state.kind === "loading") return <Spinner label="Opening the local CRM" />;
  if (state.kind === "failed") return <Problem title="The local CRM did not answer" message={state.message} onRetry={reload} />;
  return (
    <>
      {state.value === undefined ? <SignInPage onSignIn={choose} /> : <Workspace key={state.value.id} user={state.value} onSwitch={leave} />}
      <DialogHost />
    </>
  );
}

async function signedInUser(signal: AbortSignal): Promise<SignedInUser | undefined> {
  const { user: id } = await currentSession();
  if (id === null) return undefined;
  try {
    const row = await retrieveRow(`systemusers(${id})?$select=fullname`, signal);
    const user = { id, name: String(row.fullname) };
    installXrm(user);
    return user;
  } catch (thrown) {
    // The cookie outlives a database that was made anew: its user may be gone.
    await signOut();
    throw thrown;
  }
}
