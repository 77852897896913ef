import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { XrmMockGenerator } from "xrm-mock";
import { onLoad } from "../oneonone/index";
import { OneOnOneStatus } from "../tables/OneOnOne";

describe("1:1 form", () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: new Date("2026-03-02T09:00:00Z") });
    XrmMockGenerator.initialise();
    XrmMockGenerator.Attribute.createOptionSet({ name: "statuscode", value: OneOnOneStatus.Planned });
    XrmMockGenerator.Attribute.createOptionSet("coach_depth", 427180001, [{ text: "Inspect", value: 427180001 }]);
    XrmMockGenerator.Attribute.createString("coach_scorecard", "{}");
    XrmMockGenerator.Attribute.createString("coach_sharednotes", "");
    XrmMockGenerator.Attribute.createDate("coach_scheduledstart", new Date("2026-03-02T10:00:00Z"));
    XrmMockGenerator.Attribute.createDate("coach_scheduledend", new Date("2026-03-02T10:30:00Z"));
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  const load = () => onLoad(XrmMockGenerator.eventContext);
  const control = (name: string) => XrmMockGenerator.formContext.getControl<Xrm.Controls.StandardControl>(name);

  it("locks computed columns and leaves notes open", async () => {
    await load();
    expect(control("coach_scorecard").getDisabled()).toBe(true);
    expect(control("coach_sharednotes").getDisabled()).toBe(false);
  });

  it("says above the form where the 1:1 stands", async () => {
    const notify = vi.spyOn(XrmMockGenerator.formContext.ui, "setFormNotification");
    await load();
    expect(notify).toHaveBeenCalledTimes(1);
    expect(notify.mock.calls[0]?.[0]).toMatch(/^Planned for .*The scorecard is filled in; depth: Inspect\.$/);
    expect(notify.mock.calls[0]?.[1]).toBe("INFO");
  });

  it("marks an end before the start at the field", async () => {
    await load();
    const end = control("coach_scheduledend");
    const mark = vi.spyOn(end, "setNotification").mockReturnValue(true);
    const attribute = XrmMockGenerator.formContext.getAttribute<Xrm.Attributes.DateAttribute>("coach_scheduledend");
    attribute.setValue(new Date("2026-03-02T09:30:00Z"));
    attribute.fireOnChange();
    expect(mark.mock.calls[0]?.[0]).toContain("ends before it starts");
  });
});
