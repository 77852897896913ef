import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import { App } from "./App";

const host = document.getElementById("shell");
if (host === null) throw new Error("The page has no place for the shell.");
createRoot(host).render(
  <FluentProvider theme={webLightTheme}>
    <App />
  </FluentProvider>,
);
