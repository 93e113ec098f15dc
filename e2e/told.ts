import sentences from "@/messages/en.json" with { type: "json" };
import type { Side } from "./class-of-thirty";
import { saidOfEssay } from "./scenes/scene";

/** What somebody can do now, by the product's own names for it. */
export const now = Object.fromEntries(
  Object.entries(sentences.room.now).map(([key, message]) => [key, saidOfEssay(String(message))]),
) as Readonly<Record<keyof typeof sentences.room.now, string>>;

/** What each part is told in a phase; who has voted is told so instead. */
export const told: Readonly<Record<string, Readonly<Record<"teacher" | "judge" | Side, keyof typeof now>>>> =
  {
    lobby: { teacher: "teacherLobby", judge: "judgeWait", PROPOSITION: "wait", OPPOSITION: "wait" },
    "opening-vote": {
      teacher: "teacherVote",
      judge: "voteFirst",
      PROPOSITION: "voteFirst",
      OPPOSITION: "voteFirst",
    },
    openings: { teacher: "teacherWriting", judge: "judge", PROPOSITION: "defend", OPPOSITION: "attack" },
    rebuttals: {
      teacher: "teacherWriting",
      judge: "judgeRate",
      PROPOSITION: "defendReply",
      OPPOSITION: "attackReply",
    },
    replies: { teacher: "teacherReplies", judge: "judgeRate", PROPOSITION: "reply", OPPOSITION: "reply" },
    "closing-vote": {
      teacher: "teacherVote",
      judge: "voteLast",
      PROPOSITION: "voteLast",
      OPPOSITION: "voteLast",
    },
    debrief: {
      teacher: "teacherResultsHeld",
      judge: "resultsHeld",
      PROPOSITION: "resultsHeld",
      OPPOSITION: "resultsHeld",
    },
  };

/** The same once the results are shown. */
export const shown = {
  teacher: "teacherResults",
  judge: "results",
  PROPOSITION: "results",
  OPPOSITION: "results",
} as const;
