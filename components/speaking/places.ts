import type { useTranslations } from "next-intl";
import type { Option } from "@/components/ui/fields/select";
import { firstWords } from "@/components/ui/first-words";
import { withoutDateline } from "@/lib/debate/essay/dateline";
import type { Snapshot } from "@/lib/debate/events";

/** What can be spoken about: a paragraph, or somebody's post. */
export type Place = Readonly<{ value: string; number: number; words: string; name: string | null }>;

const most = 200;
const longest = 60;

/** The paragraphs in their order, then the posts that are shown, the newest first. */
export function placesIn({ motion, posts }: Pick<Snapshot, "motion" | "posts">): readonly Place[] {
  const numbers = new Map(motion.paragraphs.map(({ id, number }) => [id, number]));
  const shown = posts.flatMap(({ id, status, body, author, paragraphId }) => {
    const number = numbers.get(paragraphId);
    return status === "PUBLISHED" && body !== null && author && number !== undefined
      ? [{ value: `post ${id}`, number, words: firstWords(body, longest), name: author.name }]
      : [];
  });
  return [
    ...motion.paragraphs.map(({ id, number, text }) => ({
      value: `paragraph ${id}`,
      number,
      words: firstWords(withoutDateline(text), longest),
      name: null,
    })),
    ...shown.slice(-most).toReversed(),
  ];
}

type Words = ReturnType<typeof useTranslations<"speaking">>;

/** The same as a field offers them. */
export const placeOptions = (places: readonly Place[], t: Words): readonly Option[] =>
  places.map(({ value, number, words, name }) =>
    name === null
      ? { value, label: t("paragraph", { number, words }), group: t("onParagraph") }
      : { value, label: t("post", { number, words, name }), group: t("toPost") },
  );
