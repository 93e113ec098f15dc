import { describe, expect, it } from "vitest";
import { openOwnAllowance } from "./allowance";
import type { MemberLimit } from "./table";
import { overMemberLimit } from "./take";

const somebody = (role = "STUDENT") => ({ roomId: crypto.randomUUID(), id: crypto.randomUUID(), role });
type Somebody = ReturnType<typeof somebody>;

async function timesUntilRefused(name: MemberLimit, who: Somebody, most: number): Promise<number> {
  for (let times = 0; times < most; times++) if (await overMemberLimit(name, who)) return times;
  return most;
}

describe("what a member writes", () => {
  it("is refused over its limit, with the wait, and nothing else of theirs nor of others is", async () => {
    const ada = somebody();
    expect(await timesUntilRefused("flags", ada, 100)).toBe(20);
    expect(await overMemberLimit("flags", ada)).toMatchObject({ reason: "too-many", retryAfter: 60 });
    expect(await overMemberLimit("ballots", ada)).toBe(null);
    expect(await overMemberLimit("flags", { ...ada, id: "Ben" })).toBe(null);
    expect(await overMemberLimit("flags", { ...ada, roomId: "another" })).toBe(null);
  });

  it("is counted for a teacher as acts, of which a program needs many, and not for a student", async () => {
    expect(await timesUntilRefused("flags", somebody("TEACHER"), 1000)).toBe(1000);
    expect(await timesUntilRefused("acts", somebody("TEACHER"), 1000)).toBe(1000);
    expect(await timesUntilRefused("acts", somebody(), 1000)).toBe(60);
  });

  it("is forgotten where more come than are kept, so that memory is bounded", async () => {
    const { take } = openOwnAllowance(1, 60, 10);
    expect([await take("Ada"), await take("Ada")]).toEqual([null, 60]);
    for (let at = 0; at < 10; at++) await take(`somebody ${at}`);
    expect(await take("Ada")).toBe(null);
  });
});
