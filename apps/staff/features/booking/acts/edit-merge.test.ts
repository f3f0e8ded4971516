import { describe, expect, it } from "vitest";
import { type Edit, mergeEdit } from "./edit-merge.ts";

const SEEN: Edit = {
  firstName: "Ada",
  lastName: "King",
  email: "ada@example.com",
  phone: "+12125550142",
  instructions: "",
};

describe("two people editing one booking (F-26)", () => {
  it("sends what was changed, and nothing else", () => {
    expect(mergeEdit({ ...SEEN, instructions: "Ring twice" }, SEEN, SEEN)).toEqual({
      instructions: "Ring twice",
    });
    expect(mergeEdit(SEEN, SEEN, SEEN)).toEqual({});
  });

  it("keeps what the other corrected in the same contact", () => {
    const now = { ...SEEN, email: "ada.king@example.com" };
    expect(mergeEdit({ ...SEEN, phone: "+16315550100" }, SEEN, now)).toEqual({
      contact: {
        firstName: "Ada",
        lastName: "King",
        email: "ada.king@example.com",
        phone: "+16315550100",
      },
    });
  });
});
