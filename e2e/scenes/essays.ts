import { must } from "../school";
import type { Scene } from "./scene";

/** An essay with every part that an essay can have. */
export const essayOfParts = [
  "Phones at school",
  "",
  "Phones buzz in every lesson, and each buzz costs a class the thread that it had just found.[1]",
  "\u200B",
  "Why it matters",
  "• They buzz.",
  "• They cheat.",
  "",
  "> A locked drawer for six hours is no prison.",
  "",
  "A school that asks for attention has to give it a chance, and a locked drawer is one.",
  "",
  "1. It costs nothing.",
  "2. It takes a minute.",
  "",
  "[1] A study of 2019.",
].join("\n");

/** A teacher with a motion whose essay is more than paragraphs. */
export const essayist: Scene = {
  name: "the teacher of an essay with headings, lists, quotations and footnotes",
  open: async ({ okafor, room }) => {
    const { teacher } = await room();
    const { id } = await must("POST", "/api/v1/motions", {
      token: teacher.token,
      body: { title: "Phones stay at home", language: "en", text: essayOfParts },
    });
    const debate = await room({ motionId: String(id), opposition: ["Ben"], phase: "openings" });
    return {
      page: await okafor(),
      views: [
        {
          name: "motion-parts",
          path: `/motions/${id}`,
          act: (page, say) => page.getByText(say("motion.parts.title"), { exact: true }).click(),
        },
        { name: "room-parts", path: `/rooms/${debate.id}?p=2` },
      ],
    };
  },
};
