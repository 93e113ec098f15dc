import { z } from "zod";
import type { FloorView, TurnView } from "../../debate/speaking/see-turn";
import { turnStates } from "../../debate/speaking/turn";
import { sides } from "../../debate/vocabulary";
import { noteSchema, scribeSchema, turnChangeSchema, turnSchema } from "../../speaking/schemas";
import { type Calls, gone, made, ok } from "../call";
import { postShape } from "../shapes";

const id = z.string().min(1);
const seconds = z.int().min(0);
const time = z.iso.datetime();

const turnFields = {
  id,
  memberId: id,
  name: z.string(),
  side: z.enum(sides).nullable(),
  state: z.enum(turnStates),
  askedAt: time,
  startedAt: time.nullable(),
  endsAt: time.nullable().describe("When its time is up; in a pause of the debate it stands still."),
  place: z.int().min(1).nullable().describe("While it waits: who is called how soon."),
  paragraphId: id.nullable(),
  postId: id.nullable(),
  noteId: id.nullable().describe("The post that notes it."),
  isToNote: z.literal(true).optional(),
  isMuted: z.literal(true).optional(),
};

const bank = z
  .strictObject({ PROPOSITION: seconds, OPPOSITION: seconds })
  .nullable()
  .describe("What each side has left, in seconds, without the turn that runs.");

const turnShape = z.strictObject({ ...turnFields, bank });

const floorShape = z.strictObject({
  times: z.strictObject({ turnSeconds: seconds, bankSeconds: seconds }).nullable(),
  bank,
  scribe: z.strictObject({ memberId: id, name: z.string() }).nullable(),
  turns: z.array(z.strictObject(turnFields) satisfies z.ZodType<TurnView>),
}) satisfies z.ZodType<FloorView>;

const standing = ["removed", "archived", "room-locked", "paused", "too-many"] as const;

/** The calls of speaking turns, made by members of their room. */
export const turnCalls: Calls = {
  "GET /api/v1/rooms/{roomId}/turns": {
    name: "readFloor",
    says: "Who speaks, who waits in the order in which they are called, and who has spoken; what each side has left.",
    who: "member",
    answer: ok(floorShape),
    refusals: ["removed"],
  },
  "POST /api/v1/rooms/{roomId}/turns": {
    name: "askToSpeak",
    says: "Asks to speak on a paragraph, to a post, or freely, while a phase has a floor. A student waits once.",
    who: "member",
    body: turnSchema,
    answer: made(turnShape),
    refusals: [
      ...standing,
      "not-allowed",
      "muted",
      "needs-side",
      "phase-closed",
      "paragraph-not-in-essay",
      "already-waiting",
    ],
  },
  "PATCH /api/v1/turns/{turnId}": {
    name: "changeTurn",
    says: "Calls whoever is to speak, whatever the order, while nobody speaks; ends a turn; or passes over one who waits or does not come.",
    who: "member",
    body: turnChangeSchema,
    answer: ok(turnShape),
    refusals: [
      ...(["removed", "archived", "too-many", "not-allowed", "phase-closed"] as const),
      ...(["paused", "not-changeable", "needs-side", "bank-empty", "somebody-speaks"] as const),
    ],
  },
  "DELETE /api/v1/turns/{turnId}": {
    name: "withdrawTurn",
    says: "Takes one's own wish to speak back, while one waits.",
    who: "member",
    answer: gone,
    refusals: [...standing, "not-changeable"],
  },
  "POST /api/v1/turns/{turnId}/note": {
    name: "noteTurn",
    says: "Notes a turn in one line, as its scribe or teacher: a post of who spoke, marked as spoken. Without a place it stands where they wanted to speak.",
    who: "member",
    body: noteSchema,
    answer: made(postShape),
    refusals: [
      ...standing,
      ...(["not-allowed", "muted", "not-changeable", "already-noted", "phase-closed"] as const),
      ...(["paragraph-not-in-essay", "parent-not-published", "own-side"] as const),
    ],
  },
  "PUT /api/v1/rooms/{roomId}/scribe": {
    name: "nameScribe",
    says: "Names the student who notes speaking turns beside the teachers; null is nobody.",
    who: "member",
    body: scribeSchema,
    answer: gone,
    refusals: ["removed", "archived", "too-many", "not-allowed"],
  },
};
