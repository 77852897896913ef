import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import { ScorecardPage } from "./ScorecardPage";
import { readRecordContext } from "./model/RecordContext";
import { Problem } from "./parts/Problem";

const host = document.getElementById("scorecard");
if (host !== null) {
  document.body.style.margin = "0";
  const record = readRecordContext(location.search, navigator.language);
  createRoot(host).render(
    <FluentProvider theme={webLightTheme}>
      {record === undefined ? (
        <Problem title="No record" message="Save the record first, or open this page from a user or a 1:1." />
      ) : (
        <ScorecardPage record={record} />
      )}
    </FluentProvider>,
  );
}
