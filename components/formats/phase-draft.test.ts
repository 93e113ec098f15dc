import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatFaults } from "@/lib/debate/formats";
import type { Phase } from "@/lib/debate/phases";
import oxford from "@/prisma/formats/oxford.json";
import { draftOf, newDraft, phaseFrom, phasesField } from "./phase-draft";

const phases = oxford.phases as Phase[];

const lengths = fc.oneof(
  fc.integer({ min: 1, max: 43_200 }),
  fc.integer({ min: 1, max: 720 }).map((hours) => hours * 60),
);

describe("a phase that Ms Okafor changes", () => {
  it("is the same phase as long as she changes nothing, whatever its length", () => {
    fc.assert(
      fc.property(fc.constantFrom(...phases), lengths, (phase, minutes) => {
        const draft = draftOf({ ...phase, minutes });
        expect(draft.amount).toMatch(/^\d+$/);
        expect(phaseFrom(draft)).toEqual({ ...phase, minutes });
      }),
    );
    expect(phases.map((phase) => phaseFrom(draftOf(phase)))).toEqual(phases);
  });

  it("is counted in days where it lasts whole days", () => {
    const [lobby, vote] = phases.map(draftOf);
    expect(lobby).toMatchObject({ amount: "", unit: "minutes" });
    expect(vote).toMatchObject({ amount: "8", unit: "minutes" });
    expect(phases.map((phase) => draftOf({ ...phase, minutes: 2880 }))[0]).toMatchObject({
      amount: "2",
      unit: "days",
    });
  });

  it("does not move on by itself once its length is taken away", () => {
    expect(phases.map((phase) => phaseFrom({ ...draftOf(phase), amount: " " }))).toEqual(
      phases.map((phase) => ({ ...phase, minutes: null, autoAdvance: false })),
    );
  });

  it("keeps a length that is no number, and is at fault", () => {
    const typed = { ...newDraft("Break"), amount: "ten" };
    expect(formatFaults([phaseFrom(typed)])).toContainEqual({ reason: "bad-minutes", index: 0 });
    expect(JSON.parse(phasesField([typed]))).toMatchObject([{ title: "Break", minutes: "ten" }]);
  });

  it("has a key of its own when it is new", () => {
    const keys = Array.from({ length: 200 }, () => newDraft("Break").key);
    expect(keys.every((key) => /^p-[a-z0-9]{6}$/.test(key))).toBe(true);
    expect(new Set(keys).size).toBe(200);
  });
});
