import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";

interface Props {
  readonly title: string;
  readonly message: string;
  readonly tone?: "error" | "info";
  readonly onRetry?: () => void;
}

/** A state in which something is not there, said in words and with the way on. */
export function Problem({ title, message, tone = "error", onRetry }: Props) {
  return (
    <div role={tone === "error" ? "alert" : "status"}>
      <MessageBar intent={tone} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{title}</MessageBarTitle>
          {message}
        </MessageBarBody>
        {onRetry !== undefined && (
          <MessageBarActions>
            <Button size="small" onClick={onRetry}>
              Try again
            </Button>
          </MessageBarActions>
        )}
      </MessageBar>
    </div>
  );
}
