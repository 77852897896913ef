import { type Fault, faultOf } from "../platform/Fault";
import { handled } from "../platform/handled";
import { OneOnOneTable } from "../tables/OneOnOne";
import { type CommandPlace, chosenRep } from "./ChosenRep";
import { type Started, StartRequest, startedFrom } from "./StartRequest";
import { offersWithoutNumbers } from "./WithoutNumbers";

/** The command Start 1:1 of a user: opens the rep's 1:1, the one that is near or a new one. */
export const run = handled(async (place: CommandPlace) => {
  const rep = chosenRep(place);
  if (rep === undefined) return;
  const started = await start(rep, false);
  if (started !== undefined) await open(started);
});

async function start(rep: string, withoutScorecard: boolean): Promise<Started | undefined> {
  const fault = await attempt(rep, withoutScorecard);
  if (!("message" in fault)) return fault;
  if (!withoutScorecard && offersWithoutNumbers(fault)) {
    return (await agreesToOpenWithoutNumbers(fault)) ? start(rep, true) : undefined;
  }
  await Xrm.Navigation.openAlertDialog(
    { title: "The 1:1 was not opened", text: fault.message, confirmButtonLabel: "Close" },
    { height: 240, width: 480 },
  );
  return undefined;
}

async function attempt(rep: string, withoutScorecard: boolean): Promise<Started | Fault> {
  Xrm.Utility.showProgressIndicator(withoutScorecard ? "Opening the 1:1 without numbers…" : "Preparing the 1:1…");
  try {
    const response = await Xrm.WebApi.online.execute(new StartRequest(rep, withoutScorecard));
    return startedFrom((await response.json()) as object);
  } catch (thrown) {
    return faultOf(thrown);
  } finally {
    Xrm.Utility.closeProgressIndicator();
  }
}

async function agreesToOpenWithoutNumbers(fault: Fault): Promise<boolean> {
  const answer = await Xrm.Navigation.openConfirmDialog(
    {
      title: "The numbers are not available",
      text: `${fault.message}\n\nYou can open the 1:1 without numbers now; the scorecard can be refreshed there later.`,
      confirmButtonLabel: "Open without numbers",
      cancelButtonLabel: "Cancel",
    },
    { height: 320, width: 520 },
  );
  return answer.confirmed;
}

async function open(started: Started): Promise<void> {
  await Xrm.Navigation.navigateTo({
    pageType: "entityrecord",
    entityName: OneOnOneTable.logicalName,
    entityId: started.oneOnOne,
  });
}
