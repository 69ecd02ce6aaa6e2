// Nobody approves what they had a hand in, and nobody approves twice.
import { describe, expect, it } from "vitest";
import { approversOf, entanglementOf } from "./approval.ts";

const chain = [
  { event: "find-eligible", by: "reward" },
  { event: "propose", by: "he" },
  { event: "approve-step", by: "song" },
];

describe("an approval", () => {
  it("is refused to whoever proposed, handled the case, assessed the award or approved already", () => {
    expect(entanglementOf("he", chain, ["he"])).toBe("proposed");
    expect(entanglementOf("lead", chain, ["lead"])).toBe("handled");
    expect(entanglementOf("reward", chain, [])).toBe("assessed");
    expect(entanglementOf("song", chain, [])).toBe("approved");
  });

  it("is open to a person with no hand in it", () => {
    expect(entanglementOf("tao", chain, ["lead"])).toBeNull();
  });

  it("counts for the proposal as it stands: one that was sent back and proposed anew starts again", () => {
    const anew = [...chain, { event: "return", by: "tao" }, { event: "propose", by: "wei" }];
    expect(approversOf(chain)).toEqual(["song"]);
    expect(approversOf(anew)).toEqual([]);
    expect(entanglementOf("song", anew, [])).toBeNull();
    expect(entanglementOf("he", anew, [])).toBe("proposed");
  });
});
