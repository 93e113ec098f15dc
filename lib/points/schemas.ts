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

/**
 * The same from a form: the ids of those that are used, in order, and the words of each by its id. An empty
 * text is none. A press that moves one ("p1 up") uses nothing: the form comes back, and shows it moved.
 */
export const chosenFormSchema = z
  .object({ order: textField(0, 20_000), move: z.undefined("moved").optional() })
  .catchall(textField(0, longest.body, multiline))
  .transform(({ order, move: _, ...words }) => ({
    points: order.split(" ").flatMap((id) => words[`text-${id}`] || []),
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
