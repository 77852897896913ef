import { Spinner, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { writeAddress } from "../address/Address";
import { navigate, useAddress } from "../address/navigation";
import { FormPage } from "../forms/FormPage";
import { siteMapXml, tableNames } from "../platform/shellApi";
import { readSiteMap } from "../siteMap/SiteMap";
import { ListPage } from "../views/ListPage";
import { pageUrl } from "../xrm/webResourceUrl";
import type { SignedInUser } from "../xrm/installXrm";
import { Header } from "./Header";
import { Problem } from "./Problem";
import { SiteNavigation } from "./SiteNavigation";
import { useIsWide } from "./useIsWide";
import { useLoaded } from "./useLoaded";

const useStyles = makeStyles({
  page: { height: "100%", display: "flex", flexDirection: "column" },
  body: { flexGrow: 1, display: "flex", minHeight: 0 },
  main: { flexGrow: 1, minWidth: 0, overflowY: "auto", display: "flex", flexDirection: "column" },
  frame: { flexGrow: 1, border: "none", width: "100%" },
});

export function Workspace({ user, onSwitch }: { readonly user: SignedInUser; readonly onSwitch: () => void }) {
  const styles = useStyles();
  const address = useAddress();
  const isWide = useIsWide();
  const [chosen, setChosen] = useState<{ readonly open: boolean; readonly isWide: boolean }>();
  // What somebody chose holds for a window as wide as it was then.
  const navigationOpen = chosen?.isWide === isWide ? chosen.open : isWide;
  const { state } = useLoaded("app", async () => {
    const [xml, tables] = await Promise.all([siteMapXml(), tableNames()]);
    const siteMap = readSiteMap(xml);
    document.title = siteMap.name;
    const first = siteMap.areas[0]?.groups[0]?.places[0];
    if (new URLSearchParams(location.search).get("pagetype") === null && first !== undefined) await navigate(first.address, { replace: true });
    return { siteMap, tables };
  });
  if (state.kind === "loading") return <Spinner label="Opening the app" />;
  if (state.kind === "failed") return <Problem title="The app could not be opened" message={state.message} />;
  return (
    <div className={styles.page}>
      <Header app={state.value.siteMap.name} user={user} onMenu={() => setChosen({ open: !navigationOpen, isWide })} onSwitch={onSwitch} />
      <div className={styles.body}>
        {navigationOpen && <SiteNavigation siteMap={state.value.siteMap} tables={state.value.tables} address={address} onChosen={() => setChosen(undefined)} />}
        <main className={styles.main}>
          <Place key={writeAddress(address)} />
        </main>
      </div>
    </div>
  );
}

function Place() {
  const styles = useStyles();
  const address = useAddress();
  switch (address.page) {
    case "entitylist":
      return <ListPage table={address.table} view={address.view} />;
    case "entityrecord":
      return <FormPage table={address.table} id={address.id} form={address.form} values={address.values} />;
    case "webresource":
      return <iframe className={styles.frame} title={address.name} src={pageUrl(address.name, { data: address.data })} />;
    case "dashboard":
      return <Problem title="Dashboards are not supported" message="The local shell shows lists, forms and pages; this place of the site map is a dashboard." />;
    case "home":
      return null;
  }
}
