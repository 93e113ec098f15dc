import { useTranslations } from "next-intl";
import { homeworkKey } from "@/lib/debate/homework/homework";

/**
 * The titles that phases ship with, by key. A phase of such a key with another title was named by a teacher.
 */
export const shippedTitles: Readonly<Record<string, string>> = {
  lobby: "Lobby",
  read: "Read",
  "opening-vote": "Read and opening vote",
  openings: "Opening arguments",
  rebuttals: "Rebuttals",
  replies: "Replies",
  swap: "Swap sides",
  "joint-statement": "Joint statement",
  "common-ground": "Common ground",
  "speaking-turns": "Speaking turns",
  "closing-vote": "Closing vote",
  debrief: "Debrief",
  end: "End",
  [homeworkKey]: "Homework",
};

/**
 * What phases are called on the screen: in the reader's words where the title is the one that ships, else as
 * their teacher named them.
 */
export function usePhaseTitle(): (phase: Readonly<{ key: string; title: string }>) => string {
  const t = useTranslations("phases");
  return ({ key, title }) => (shippedTitles[key] === title && t.has(key) ? t(key) : title);
}
