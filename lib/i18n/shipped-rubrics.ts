import { createTranslator } from "next-intl";
import type { getTranslations } from "next-intl/server";
import { type Criterion, type Rubric, type ShippedRubric, shippedRubrics } from "../debate/grading/rubric";
import { type Language, languages } from "./language";

/** The criteria of each rubric that ships, by the ids that stay in whatever language it is read. */
const criteriaOf = {
  whole: ["argument", "evidence", "clash", "civility"],
  argument: ["claim", "reasons", "limits"],
  evidence: ["sources", "fit", "quoting"],
  clash: ["answering", "strongest", "granting"],
  civility: ["tone", "fairness", "sharing"],
} as const satisfies Readonly<Record<ShippedRubric, readonly string[]>>;

type TitledRubric = Readonly<{ title: string; criteria: Rubric }>;
export type Shipped = Readonly<Record<ShippedRubric, TitledRubric>>;

type Words = Awaited<ReturnType<typeof getTranslations<"rubrics">>>;

const wordsIn = {
  en: () => import("@/messages/en.json"),
  ko: () => import("@/messages/ko.json"),
} as const satisfies Readonly<Record<Language, unknown>>;

/** The rubrics that ship, in a language: a level is a line, and counts a point more than the one before. */
export async function readShipped(language: Language): Promise<Shipped> {
  const { default: messages } = await wordsIn[language]();
  const t = createTranslator({ locale: language, messages, namespace: "rubrics" }) as unknown as Words;
  const criterionOf = (id: (typeof criteriaOf)[ShippedRubric][number]): Criterion => ({
    id,
    title: t(`criteria.${id}`),
    levels: t(`levels.${id}`)
      .split("\n")
      .map((title, points) => ({ title, points })),
  });
  const entries = shippedRubrics.map((id) => [
    id,
    { title: t(`titles.${id}`), criteria: criteriaOf[id].map(criterionOf) },
  ]);
  return Object.fromEntries(entries) as Shipped;
}

/** The same in every language they ship in. */
export const readAllShipped = (): Promise<readonly Shipped[]> => Promise.all(languages.map(readShipped));
