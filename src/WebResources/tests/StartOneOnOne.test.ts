import { beforeEach, describe, expect, it, vi } from "vitest";
import { XrmMockGenerator } from "xrm-mock";
import { run } from "../startoneonone/index";

const rep = "{1F2E3D4C-0000-4000-8000-0000000000AB}";
const oneOnOne = "9a8b7c6d-0000-4000-8000-0000000000cd";

interface Sent {
  Rep: { systemuserid: string };
  WithoutScorecard: boolean;
}

let sent: Sent[];
let opened: unknown[];

function platform(...answers: (object | Error)[]): void {
  vi.spyOn(Xrm.WebApi.online, "execute").mockImplementation(((request: Sent) => {
    sent.push(request);
    const answer = answers.shift();
    if (answer instanceof Error || answer === undefined) return Promise.reject(answer ?? new Error("unexpected call"));
    return Promise.resolve({ ok: true, json: () => Promise.resolve(answer) });
  }) as never);
}

function refusal(errorCode: number, message: string): Error {
  return Object.assign(new Error(message), { errorCode });
}

function confirmWith(confirmed: boolean) {
  return vi.spyOn(Xrm.Navigation, "openConfirmDialog").mockResolvedValue({ confirmed });
}

describe("Start 1:1", () => {
  beforeEach(() => {
    XrmMockGenerator.initialise({ entity: { id: rep, entityName: "systemuser" } });
    sent = [];
    opened = [];
    Xrm.Navigation.navigateTo = ((page: unknown) => {
      opened.push(page);
      return Promise.resolve();
    }) as never;
    Xrm.Utility.showProgressIndicator = vi.fn();
    Xrm.Utility.closeProgressIndicator = vi.fn();
  });

  it("opens the 1:1 that the platform names", async () => {
    platform({ OneOnOne: oneOnOne, Created: true });
    await run(XrmMockGenerator.formContext);
    expect(sent[0]?.Rep).toEqual({ "@odata.type": "Microsoft.Dynamics.CRM.systemuser", systemuserid: "1f2e3d4c-0000-4000-8000-0000000000ab" });
    expect(sent[0]?.WithoutScorecard).toBe(false);
    expect(opened).toEqual([{ pageType: "entityrecord", entityName: "coach_oneonone", entityId: oneOnOne }]);
  });

  it("opens the 1:1 of the one user selected in a grid", async () => {
    platform({ OneOnOne: oneOnOne, Created: false });
    await run([{ Id: rep }]);
    expect(sent[0]?.Rep.systemuserid).toBe("1f2e3d4c-0000-4000-8000-0000000000ab");
    expect(opened).toHaveLength(1);
  });

  it("does nothing when several users are selected", async () => {
    platform();
    await run([{ Id: rep }, { Id: oneOnOne }]);
    expect(sent).toEqual([]);
  });

  it("closes the progress indicator when the platform refuses", async () => {
    platform(refusal(0x80040265, "Ann Lee: has no manager. Set the manager on the user."));
    const alert = vi.spyOn(Xrm.Navigation, "openAlertDialog").mockResolvedValue(undefined);
    await run(XrmMockGenerator.formContext);
    expect(Xrm.Utility.closeProgressIndicator).toHaveBeenCalledTimes(1);
    expect(alert.mock.calls[0]?.[0]).toMatchObject({ text: "Ann Lee: has no manager. Set the manager on the user." });
    expect(opened).toEqual([]);
  });

  it("opens without numbers when the refusal offers it and the user agrees", async () => {
    platform(refusal(0x80040265, "Revenue: too many rows. Open the 1:1 without the scorecard."), { OneOnOne: oneOnOne, Created: true });
    confirmWith(true);
    await run(XrmMockGenerator.formContext);
    expect(sent.map((request) => request.WithoutScorecard)).toEqual([false, true]);
    expect(opened).toHaveLength(1);
  });

  it("stays on the user when the offer to open without numbers is declined", async () => {
    platform(refusal(0x80040265, "Revenue: too many rows. Open the 1:1 without the scorecard."));
    confirmWith(false);
    await run(XrmMockGenerator.formContext);
    expect(sent).toHaveLength(1);
    expect(opened).toEqual([]);
  });

  it("offers to open without numbers when the platform gave up on a query", async () => {
    platform(refusal(0x8004e023, "AggregateQueryRecordLimit exceeded."), { OneOnOne: oneOnOne, Created: false });
    const confirm = confirmWith(true);
    await run(XrmMockGenerator.formContext);
    expect(confirm.mock.calls[0]?.[0].text).toContain("AggregateQueryRecordLimit exceeded.");
    expect(sent).toHaveLength(2);
  });
});
