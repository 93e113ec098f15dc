import { expect, it } from "vitest";
import { choices } from "@/lib/debate/vocabulary";
import demo from "@/prisma/motions/demo-debate.json";
import { demoSwing } from "./demo-swing";

it("tells on the front page what the demo's class voted", () => {
  for (const stage of ["opening", "closing"] as const) {
    const votes = Object.values(demo.ballots[stage]);
    const tally = Object.fromEntries(
      choices.map((choice) => [choice, votes.filter((vote) => vote === choice).length]),
    );
    expect(tally).toEqual(demoSwing[stage]);
  }
});
