import { z } from "zod";
import { fewestPoints, mostPoints } from "../debate/points/points";
import { longest } from "../debate/text/limits";
import { idField, textField } from "../input/text-field";

const multiline = { multiline: true } as const;
const text = textField(1, longest.body, multiline);

/** A point that a student proposes. */
export const pointSchema = z.strictObject({ text });

/** The points that become the motion's, in their order. */
export const chosenSchema = z.strictObject({
  points: z.array(text).min(fewestPoints, "too-few-points").max(mostPoints, "too-many-of-points"),
});

const places = ["", ...Array.from({ length: mostPoints }, (_, at) => String(at + 1))];

/**
 * The same from a form: of each text its place among the points, or none. An empty text is none; where two
 * have one place, the one that stands above comes first.
 */
export const chosenFormSchema = z
  .strictObject({
    texts: z.array(textField(0, longest.body, multiline)).max(2000),
    places: z.array(z.enum(places)).max(2000),
  })
  .transform((given) => ({
    points: given.texts
      .map((words, at) => ({ words, place: given.places[at] ?? "" }))
      .filter(({ words, place }) => words !== "" && place !== "")
      .toSorted((a, b) => Number(a.place) - Number(b.place))
      .map(({ words }) => words),
  }))
  .pipe(chosenSchema);

/** A teacher lets a point through or back, or takes it away with a reason. */
export const pointReviewSchema = z
  .strictObject({
    pointId: idField,
    verdict: z.enum(["show", "hide"]),
    reason: textField(0, longest.reason, multiline).optional(),
  })
  .refine(({ verdict, reason }) => verdict === "show" || Boolean(reason), {
    path: ["reason"],
    message: "empty",
  });
