import { describe, expect, it } from "vitest";
import { offersWithoutNumbers } from "../startoneonone/WithoutNumbers";

describe("Opening without numbers", () => {
  it.each([
    ["a refusal about a KPI definition", 427181030, "Revenue: no such column.", true],
    ["a refusal that says so", 0x80040265, "Try again, or open it without numbers.", true],
    ["a query limit", 0x8004e023, "The aggregate has too many rows.", true],
    ["another refusal", 427181020, "Ann Lee has no manager.", false],
    ["another refusal under the platform's code", 0x80040265, "Ann Lee has no manager.", false],
    ["a missing privilege", 0x80040220, "Principal lacks prvCreate.", false],
  ])("for %s", (_, code, message, offered) => {
    expect(offersWithoutNumbers({ code, message })).toBe(offered);
  });

  it("is not offered when the platform was not reached", () => {
    expect(offersWithoutNumbers({ code: undefined, message: "Failed to fetch" })).toBe(false);
  });
});
