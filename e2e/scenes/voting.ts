import { demoClass, playLesson } from "../played-lesson";
import { askToSpeak, changeTurn, moveTo, propose, write } from "../school";
import type { Scene } from "./scene";

/** A judge who reads. */
export const judge: Scene = {
  name: "a judge",
  open: async ({ room, enter }) => {
    const debate = await room(demoClass);
    await playLesson(debate, "openings");
    const { page } = await enter(debate, "Lee");
    return { page, views: [{ name: "room-judge", path: `/rooms/${debate.id}?p=1#arguments` }] };
  },
};

/** A student who waits for the debate to begin. */
export const waiting: Scene = {
  name: "a student in the lobby",
  open: async ({ room, enter }) => {
    const debate = await room({ waiting: ["Ada"] });
    const { page } = await enter(debate, "Ada");
    return { page, views: [{ name: "room-lobby", path: `/rooms/${debate.id}` }] };
  },
};

/** A student at the opening vote. */
export const voter: Scene = {
  name: "a student at the opening vote",
  open: async ({ room, enter }) => {
    const debate = await room({ ...demoClass, phase: "opening-vote" });
    const { page } = await enter(debate, "Ada");
    return { page, views: [{ name: "room-vote", path: `/rooms/${debate.id}` }] };
  },
};

/** A student who looks for what both sides agree on. */
export const bridging: Scene = {
  name: "a student on common ground",
  open: async ({ room, enter }) => {
    const debate = await room({
      ...demoClass,
      format: "toward-common-ground",
      phase: "openings",
    });
    await write(debate, "Ben", { kind: "REBUT", body: "Costs are not harms." });
    await moveTo(debate, "common-ground");
    await propose(debate, "Ben", "Both sides want fewer soldiers to die.");
    const { page } = await enter(debate, "Ada");
    return { page, views: [{ name: "room-ground", path: `/rooms/${debate.id}/ground` }] };
  },
};

/** A teacher on the floor, while one speaks, one waits, and a turn has no note yet. */
export const calling: Scene = {
  name: "a teacher who calls students to speak",
  open: async ({ room, lead }) => {
    const debate = await room({ ...demoClass, format: "spoken-debate", phase: "speaking-turns" });
    const spoken = await askToSpeak(debate, "Ada");
    await changeTurn(debate, spoken, "call");
    await changeTurn(debate, spoken, "end");
    await changeTurn(debate, await askToSpeak(debate, "Ben"), "call");
    await askToSpeak(debate, "Min-jun");
    const { page } = await lead(debate);
    return {
      page,
      views: [
        { name: "room-floor", path: `/rooms/${debate.id}/floor` },
        { name: "present-floor", path: `/rooms/${debate.id}/present` },
      ],
    };
  },
};

/** A student at the closing vote, who says which posts moved them, and then reads the results. */
export const moved: Scene = {
  name: "a student at the closing vote",
  open: async ({ room, enter }) => {
    const debate = await room(demoClass);
    await playLesson(debate, "closing-vote");
    const { page } = await enter(debate, "Ada");
    return {
      page,
      views: [
        { name: "room-closing-vote", path: `/rooms/${debate.id}` },
        {
          name: "room-credits",
          path: `/rooms/${debate.id}`,
          act: (on) => on.locator("#vote summary").first().click(),
        },
      ],
    };
  },
};

/** A student who reads the results. */
export const reader: Scene = {
  name: "a student in the debrief",
  open: async ({ room, enter }) => {
    const debate = await room(demoClass);
    await playLesson(debate, "debrief");
    const { page } = await enter(debate, "Ada");
    return {
      page,
      views: [
        { name: "room-debrief", path: `/rooms/${debate.id}` },
        { name: "results-student", path: `/rooms/${debate.id}/results` },
        { name: "own-work", path: `/rooms/${debate.id}/work` },
      ],
    };
  },
};
