import { z } from "zod";
import { isDebated } from "../debate/essay/block";
import { splitBlocks } from "../debate/essay/blocks";
import { fewestPoints, mostPoints } from "../debate/points/points";
import { longest } from "../debate/text/limits";
import { textField } from "../input/text-field";

const mostParagraphs = 200;

const about = {
  title: textField(1, longest.motion),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, "not-language"),
  source: textField(0, longest.essaySource),
};
const essay = textField(1, longest.essay, { multiline: true });
const countIn = (text: string): number => splitBlocks(text).filter(isDebated).length;

/**
 * A claim and the points that speak for it, two to nine; rows that were left empty are none. Where the class
 * writes the points, none of them is taken.
 */
export const pointsFormSchema = z
  .strictObject({
    ...about,
    writer: z.enum(["teacher", "class"]).default("teacher"),
    points: z.array(textField(0, longest.body, { multiline: true })).max(mostPoints),
  })
  .transform(({ points, writer, ...rest }) => ({
    ...rest,
    isByClass: writer === "class",
    points: writer === "class" ? [] : points.filter((point) => point !== ""),
  }))
  .refine(({ isByClass, points }) => isByClass || points.length >= fewestPoints, {
    path: ["points"],
    error: "too-few-points",
  });

/** An essay for each side. */
export const pairFormSchema = z
  .strictObject({ ...about, text: essay, against: essay })
  .refine(({ text }) => countIn(text) > 0, { path: ["text"], error: "no-paragraph" })
  .refine(({ against }) => countIn(against) > 0, { path: ["against"], error: "no-paragraph" })
  .refine(({ text, against }) => countIn(text) + countIn(against) <= mostParagraphs, {
    path: ["against"],
    error: "too-many-paragraphs",
  });
