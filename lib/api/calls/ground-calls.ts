import { z } from "zod";
import type { SentenceView } from "../../debate/ground/see-sentence";
import { unknown } from "../../debate/masking/masked-count";
import { agreements } from "../../debate/vocabulary";
import { sentenceSchema, voiceSchema } from "../../ground/schemas";
import { type Calls, gone, made, ok } from "../call";

const id = z.string().min(1);
const count = z.union([z.int().min(0), z.literal(unknown)]);

const sentenceShape = z.strictObject({
  id,
  text: z.string(),
  by: z.strictObject({ memberId: id, name: z.string() }),
  paragraphIds: z.array(id),
  mine: z.enum(agreements).nullable(),
  reach: z.enum(["both", "one", "neither"]).describe("With which sides it has come so far."),
  stands: z.boolean().optional(),
  agree: z.strictObject({ PROPOSITION: count, OPPOSITION: count }).optional(),
  myReason: z.string().optional(),
  reasons: z.array(z.string()).optional().describe("The teacher's alone, without names."),
  status: z.enum(["PENDING", "HIDDEN"]).optional(),
  reason: z.string().optional(),
}) satisfies z.ZodType<SentenceView>;

const groundShape = z.strictObject({ sentences: z.array(sentenceShape) });

const standing = ["removed", "archived", "room-locked", "paused", "too-many"] as const;
const asStudent = ["not-allowed", "needs-side", "phase-closed"] as const;

/** The calls of common ground, made by members of its room. */
export const groundCalls: Calls = {
  "GET /api/v1/rooms/{roomId}/common-ground": {
    name: "readGround",
    says: "The sentences that are proposed as common ground; once their phase is over, whether they stand and how many of each side agree.",
    who: "member",
    answer: ok(groundShape),
    refusals: ["removed"],
  },
  "POST /api/v1/rooms/{roomId}/common-ground": {
    name: "proposeSentence",
    says: "Proposes a sentence that both sides can agree on, while a phase allows it.",
    who: "member",
    body: sentenceSchema,
    answer: made(sentenceShape),
    refusals: [...standing, ...asStudent, "muted", "too-many-sentences"],
  },
  "PUT /api/v1/common-ground/{sentenceId}/voice": {
    name: "voiceAgreement",
    says: "Says of a sentence `agree` or `not-yet`; null takes it back. It can be said anew while the phase runs.",
    who: "member",
    body: voiceSchema.omit({ sentenceId: true }),
    answer: gone,
    refusals: [...standing, ...asStudent],
  },
};
