import { describe, expect, it } from "vitest";
import { statusNotice } from "../oneonone/StatusNotice";
import { OneOnOneStatus as Status } from "../tables/OneOnOne";

const now = new Date("2026-03-02T09:00:00Z");
const write = (date: Date) => date.toISOString().slice(0, 10);
const facts = { status: Status.Planned as number, scheduledStart: new Date("2026-03-03T10:00:00Z"), scheduledEnd: new Date("2026-03-03T10:30:00Z"), depth: "Inspect" };

describe("Status notice", () => {
  it("names the day and the depth of a planned 1:1", () => {
    expect(statusNotice(facts, now, write)).toEqual({
      level: "INFO",
      text: "Planned for 2026-03-03. The scorecard is filled in; depth: Inspect.",
    });
  });

  it("warns when the planned time has passed", () => {
    expect(statusNotice({ ...facts, scheduledEnd: new Date("2026-03-01T10:30:00Z") }, now, write)?.level).toBe("WARNING");
  });

  it("does not warn while the 1:1 is going on", () => {
    const going = { ...facts, scheduledStart: new Date("2026-03-02T08:50:00Z"), scheduledEnd: new Date("2026-03-02T09:20:00Z") };
    expect(statusNotice(going, now, write)?.level).toBe("INFO");
  });

  it("says that a 1:1 was opened without numbers", () => {
    expect(statusNotice({ ...facts, depth: null }, now, write)?.text).toContain("Opened without numbers");
  });

  it.each([
    [Status.Completed, "INFO", "frozen"],
    [Status.Missed, "WARNING", "not held"],
    [Status.Cancelled, "WARNING", "Cancelled"],
  ])("of status %i", (status, level, word) => {
    const notice = statusNotice({ ...facts, status }, now, write);
    expect(notice?.level).toBe(level);
    expect(notice?.text).toContain(word);
  });

  it("is absent for a form without status", () => {
    expect(statusNotice({ ...facts, status: null }, now, write)).toBeUndefined();
  });
});
