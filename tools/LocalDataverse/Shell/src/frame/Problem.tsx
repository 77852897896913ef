import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";

interface Props {
  readonly title: string;
  readonly message: string;
  readonly onRetry?: () => void;
}

/** What could not be done, with the host's own words. */
export function Problem({ title, message, onRetry }: Props) {
  return (
    <div role="alert">
      <MessageBar intent="error" layout="multiline">
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
