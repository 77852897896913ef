import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { type DialogRequest, type PageRequest, dialogs } from "./DialogQueue";

const useStyles = makeStyles({
  text: { whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  details: { whiteSpace: "pre-wrap", overflowWrap: "anywhere", fontSize: tokens.fontSizeBase200, maxHeight: "12em", overflow: "auto" },
  page: { maxWidth: "80vw", width: "80vw" },
  frame: { width: "100%", height: "65vh", border: "none" },
  progress: { width: "fit-content", minWidth: "260px" },
});

/** Shows what scripts and the shell put in front of the app. */
export function DialogHost() {
  const { dialog, page, progress } = useSyncExternalStore(dialogs.subscribe, dialogs.current);
  return (
    <>
      {page !== undefined && <PageDialog page={page} />}
      {dialog !== undefined && <Question dialog={dialog} />}
      {progress !== undefined && dialog === undefined && <Progress message={progress} />}
    </>
  );
}

function Question({ dialog }: { readonly dialog: DialogRequest }) {
  const styles = useStyles();
  return (
    <Dialog open modalType="alert" onOpenChange={(_, data) => { if (!data.open) dialog.answer(false); }}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{dialog.title === "" ? "Message" : dialog.title}</DialogTitle>
          <DialogContent>
            <p className={styles.text}>{dialog.text}</p>
            {dialog.details !== undefined && (
              <details>
                <summary>Details</summary>
                <div className={styles.details}>{dialog.details}</div>
              </details>
            )}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => dialog.answer(true)}>
              {dialog.confirm}
            </Button>
            {dialog.cancel !== undefined && <Button onClick={() => dialog.answer(false)}>{dialog.cancel}</Button>}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function PageDialog({ page }: { readonly page: PageRequest }) {
  const styles = useStyles();
  return (
    <Dialog open onOpenChange={(_, data) => { if (!data.open) page.close(); }}>
      <DialogSurface className={styles.page}>
        <DialogBody>
          <DialogTitle action={<Button appearance="subtle" onClick={page.close}>Close</Button>}>{page.title}</DialogTitle>
          <DialogContent>
            <iframe className={styles.frame} title={page.title} src={page.url} />
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Progress({ message }: { readonly message: string }) {
  const styles = useStyles();
  return (
    <Dialog open modalType="alert">
      <DialogSurface className={styles.progress} aria-label={message}>
        <Spinner label={message} />
      </DialogSurface>
    </Dialog>
  );
}
