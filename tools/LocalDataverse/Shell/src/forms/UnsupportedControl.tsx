import { MessageBar, MessageBarBody } from "@fluentui/react-components";

export function UnsupportedControl({ what }: { readonly what: string }) {
  return (
    <MessageBar intent="info">
      <MessageBarBody>{what} is not shown by the local shell. It works in a model-driven app.</MessageBarBody>
    </MessageBar>
  );
}
