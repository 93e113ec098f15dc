import { demoClass, playLesson } from "../played-lesson";
import { moveTo, must, paragraphId, type Room, write } from "../school";
import { votedTwice } from "../voters";
import type { Scene } from "./scene";

/** One side rebuts words of the essay and the other answers, both at some length. */
async function clash(debate: Room): Promise<void> {
  const body =
    "Drills are not the cause of fatigue: they are what makes a tired army a ready one. An army that never " +
    "trains is rested until the first day on which it is needed, and then it is lost. Nobody asks a goalkeeper to rest.";
  const parentId = await write(debate, "Ben", { kind: "REBUT", paragraph: 3, body });
  await write(debate, "Ada", { kind: "REBUT", parentId, body: "Then whose rest pays for it?" });
}

/** One grade is released and one is a draft. */
async function gradeSome(debate: Room): Promise<void> {
  const grade = (name: string, body: object) =>
    must("PUT", `/api/v1/rooms/${debate.id}/grades/${debate.seat(name).memberId}`, {
      token: debate.teacher.token,
      body,
    });
  const levels = { argument: 3, evidence: 2, clash: 3, civility: 3 };
  await grade("Ben", { levels, feedback: "You met the strongest point. Next time, say where it is from." });
  await grade("Ada", { levels: { ...levels, clash: 1 }, feedback: "Well argued.", isReleased: true });
}

/** The teacher in the middle of a debate. */
export const leader: Scene = {
  name: "the teacher of a room",
  open: async ({ okafor, room }) => {
    const debate = await room({ ...demoClass, settings: { premoderation: "FIRST" } });
    await playLesson(debate, "openings");
    const lobby = await room({ ...demoClass, proposition: [], opposition: [], waiting: ["Ada", "Ben"] });
    const sided = await room(demoClass);
    const vote = await room({ ...demoClass, phase: "opening-vote" });
    const quiet = await room({ proposition: ["Ada"], opposition: ["Ben"], phase: "rebuttals" });
    const at = (path: string) => `/rooms/${debate.id}${path}`;
    return {
      page: await okafor(),
      views: [
        { name: "teacher-lobby", path: `/rooms/${lobby.id}` },
        { name: "teacher-room", path: at("?p=3#arguments") },
        { name: "moderate", path: at("/moderate") },
        {
          name: "moderate-chosen",
          path: at("/moderate?published=1"),
          act: async (page, say) => {
            await page.locator("[data-all]").last().click();
            await page.locator("[data-many=reject] button").click();
            await page.getByText(say("why.title.reject")).waitFor();
          },
        },
        { name: "moderate-log", path: at("/moderate/log") },
        { name: "moderate-empty", path: `/rooms/${vote.id}/moderate` },
        { name: "students", path: at("/students") },
        {
          name: "students-more",
          path: at("/students"),
          act: (page, say) =>
            page.getByRole("button", { name: say("students.moreFor").replace("{name}", "Ben") }).click(),
        },
        { name: "present-lobby", path: `/rooms/${lobby.id}/present` },
        { name: "present-sides", path: `/rooms/${sided.id}/present` },
        { name: "present-vote", path: `/rooms/${vote.id}/present` },
        { name: "present-writing", path: at("/present") },
        { name: "present-quiet", path: `/rooms/${quiet.id}/present` },
        {
          name: "present-clash",
          path: `/rooms/${quiet.id}/present`,
          act: async (page, say) => {
            await clash(quiet);
            await page.getByText("Then whose rest pays for it?").waitFor();
            await page.getByRole("button", { name: say("present.clash.next") }).waitFor();
          },
        },
        { name: "room-settings", path: at("/settings") },
        { name: "grades", path: at("/grades"), act: () => gradeSome(debate) },
        { name: "grade-student", path: at(`/students/${debate.seat("Ben").memberId}`) },
        { name: "grades-print", path: at("/grades/print") },
        { name: "room-rubric", path: at("/rubric") },
        { name: "rubrics", path: "/rubrics" },
      ],
    };
  },
};

/** The teacher when the debate is over. */
export const debriefing: Scene = {
  name: "the teacher in the debrief",
  open: async ({ okafor, room }) => {
    const debate = await room(demoClass);
    await playLesson(debate, "debrief");
    const crossing = await votedTwice(room, [
      ["FOR", "FOR", 8],
      ["FOR", "AGAINST", 1],
      ["UNDECIDED", "FOR", 4],
      ["UNDECIDED", "AGAINST", 6],
      ["AGAINST", "AGAINST", 5],
    ]);
    await moveTo(crossing, "debrief");
    const at = (path: string) => `/rooms/${debate.id}${path}`;
    return {
      page: await okafor(),
      views: [
        { name: "results", path: at("/results") },
        { name: "reveal", path: at("/present") },
        {
          name: "reveal-crossing",
          path: `/rooms/${crossing.id}/present`,
          act: async (page) => {
            for (let step = 0; step < 3; step++) await page.keyboard.press("ArrowRight");
          },
        },
        {
          name: "reveal-end",
          path: at("/present"),
          act: async (page) => {
            for (let step = 0; step < 7; step++) await page.keyboard.press("ArrowRight");
          },
        },
        { name: "flow-end", path: at("/flow") },
      ],
    };
  },
};

/** Everything as long as it may be: the title, names, words, and a crowd on one paragraph. */
export const longest: Scene = {
  name: "the teacher of a room where all is long",
  open: async ({ okafor, room }) => {
    const name = "Wolfeschlegelsteinhausenbergerdorffwelch";
    const debate = await room({
      title: "W".repeat(120),
      proposition: [name],
      opposition: ["Ben"],
      phase: "openings",
    });
    const [place, { token }] = [await paragraphId(debate, 1), debate.teacher];
    const post = (body: string) =>
      must("POST", `/api/v1/rooms/${debate.id}/posts`, {
        token,
        body: { paragraphId: place, kind: "QUESTION", body },
      });
    await post("o".repeat(400));
    for (let number = 1; number < 60; number++) await post(`Question ${number}: which number would show it?`);
    const at = (path: string) => `/rooms/${debate.id}${path}`;
    return {
      page: await okafor(),
      views: [
        { name: "long-room", path: at("?p=1#arguments") },
        { name: "long-flow", path: at("/flow") },
        { name: "long-students", path: at("/students") },
        { name: "long-moderate", path: at("/moderate") },
        { name: "long-present", path: at("/present") },
        { name: "long-settings", path: at("/settings") },
      ],
    };
  },
};
