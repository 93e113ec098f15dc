import { z } from "zod";
import { settle } from "../debate/text/gate";
import { longest, mostStems, mostWanted } from "../debate/text/limits";
import { gateScopes, type Kind, namings, premoderations, sidePolicies } from "../debate/vocabulary";
import { stemsIn } from "../debate/writing/stems";
import { idField, textField } from "../input/text-field";
import { isTicked, tick } from "./tick";
import { wordFields, wordSettings, wordsOf } from "./word-settings";

/** How many devil's advocates a side has at least. */
export const devilsField = z.int().min(0).max(5);
const wantedField = z.int().min(0).max(mostWanted);

const stemsField = z.array(textField(1, longest.stem)).max(mostStems, "too-many-stems");

/** A value for each kind of post. */
const byKind = <Value>(make: (kind: Kind) => Value): Record<Kind, Value> => ({
  REBUT: make("REBUT"),
  SUPPORT: make("SUPPORT"),
  QUESTION: make("QUESTION"),
  CONCEDE: make("CONCEDE"),
});

const settings = {
  premoderation: z.enum(premoderations),
  sidePolicy: z.enum(sidePolicies),
  choiceCap: z.int().min(1).max(500).nullable(),
  devilsAdvocates: devilsField,
  autoAdvance: z.boolean(),
  names: z.enum(namings),
  writeFirst: z.enum(gateScopes).nullable(),
  sayItBack: z.boolean(),
  wallFirst: z.boolean(),
  namesWait: z.boolean(),
  freeNames: z.boolean(),
  wantedPosts: wantedField,
  wantedReplies: wantedField,
  ...wordSettings,
  stems: z
    .strictObject(byKind(() => stemsField))
    .nullable()
    .meta({ description: "The room's own stems, by kind; null for those that ship." }),
};

const settingsSchema = z.strictObject(settings).partial();

export const newRoomSchema = z.strictObject({
  motionId: idField,
  title: textField(1, longest.roomTitle),
  format: idField.default("oxford"),
  settings: settingsSchema.default({}),
  classId: idField
    .nullish()
    .meta({ description: "A class of the teacher's, whose students have seats at once." }),
});

/** The settings as the fields of a form. */
export const formSettings = {
  premoderation: settings.premoderation.optional(),
  sidePolicy: settings.sidePolicy.optional(),
  choiceCap: z
    .string()
    .regex(/^\d{0,3}$/, "malformed")
    .transform((text) => (text === "" ? null : Number(text)))
    .optional(),
  devilsAdvocates: z.coerce.number().optional(),
  wantedPosts: z.coerce.number().optional(),
  wantedReplies: z.coerce.number().optional(),
  names: settings.names.optional(),
  writeFirst: z
    .enum(["", ...gateScopes])
    .transform((scope) => scope || null)
    .optional(),
  autoAdvance: tick,
  sayItBack: tick,
  wallFirst: tick,
  namesWait: tick,
  freeNames: tick,
  ...wordFields,
  stems: z.enum(["SHIPPED", "OWN", "NONE"]).optional(),
  stemsREBUT: z.string().optional(),
  stemsSUPPORT: z.string().optional(),
  stemsQUESTION: z.string().optional(),
  stemsCONCEDE: z.string().optional(),
};

type FormSettings = z.output<z.ZodObject<typeof formSettings>>;

/** A box that is not ticked is not sent: its absence means no. */
export const settingsOf = ({
  autoAdvance,
  sayItBack,
  wallFirst,
  namesWait,
  freeNames,
  wordFilter,
  ownWords,
  stems,
  stemsREBUT,
  stemsSUPPORT,
  stemsQUESTION,
  stemsCONCEDE,
  ...rest
}: FormSettings) => ({
  ...rest,
  stems: stemsOf(stems, {
    REBUT: stemsREBUT,
    SUPPORT: stemsSUPPORT,
    QUESTION: stemsQUESTION,
    CONCEDE: stemsCONCEDE,
  }),
  autoAdvance: isTicked(autoAdvance),
  sayItBack: isTicked(sayItBack),
  wallFirst: isTicked(wallFirst),
  namesWait: isTicked(namesWait),
  freeNames: isTicked(freeNames),
  ...wordsOf({ wordFilter, ownWords }),
});

/** The lists of a form, of which only a teacher's own are read. */
function stemsOf(source: FormSettings["stems"], lists: Record<Kind, string | undefined>) {
  if (source === undefined) return undefined;
  if (source === "SHIPPED") return null;
  return byKind((kind) => (source === "OWN" ? [...stemsIn(settle(lists[kind] ?? ""))] : []));
}

export const roomChangeSchema = z.strictObject({
  title: textField(1, longest.roomTitle).optional(),
  settings: settingsSchema.optional(),
  archived: z.boolean().optional(),
  revision: z.int().min(1).optional(),
});

export const roomChangeFormSchema = z
  .strictObject({ title: z.string(), ...formSettings })
  .transform(
    ({ title, ...rest }): z.input<typeof roomChangeSchema> => ({ title, settings: settingsOf(rest) }),
  )
  .pipe(roomChangeSchema);

const yesOrNo = z.enum(["true", "false"]);

/** Whether new names wait, or come in at all. */
export const doorFormSchema = z
  .union([z.strictObject({ namesWait: yesOrNo }), z.strictObject({ freeNames: yesOrNo })])
  .transform(
    (door): z.input<typeof roomChangeSchema> => ({
      settings:
        "namesWait" in door
          ? { namesWait: door.namesWait === "true" }
          : { freeNames: door.freeNames === "true" },
    }),
  )
  .pipe(roomChangeSchema);

export const archiveFormSchema = z.strictObject({
  archived: z.enum(["true", "false"]).transform((text) => text === "true"),
});

export const moveRoomFormSchema = z.strictObject({ revision: z.coerce.number().int().min(1) });

const extendSeconds = z.int().min(-3600).max(3600);

/** A phase to go to, and the one that is left: a room that has left that already stays as it is. */
const move = { to: z.string().min(1).max(64), from: z.string().min(1).max(64).optional() };

/** One of the five things a teacher does to the clock, or the showing of results that the room holds. */
export const phaseSchema = z.union([
  z.strictObject(move),
  z.strictObject({ pause: z.boolean() }),
  z.strictObject({ showResults: z.literal(true) }),
  z.strictObject({ extendSeconds }),
  z.strictObject({ endsAt: z.iso.datetime({ offset: true }).transform((text) => new Date(text)) }),
]);

export const moveFormSchema = z.strictObject(move);

export const pauseFormSchema = z
  .strictObject({ paused: z.enum(["true", "false"]) })
  .transform(({ paused }) => ({ pause: paused === "true" }));

export const extendFormSchema = z
  .strictObject({ seconds: z.coerce.number().pipe(extendSeconds) })
  .transform(({ seconds }) => ({ extendSeconds: seconds }));

/** A deadline, in the browser's local time with the browser's offset in minutes. */
export const deadlineFormSchema = z
  .strictObject({
    endsAt: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, "malformed"),
    offset: z.coerce.number().int().min(-840).max(840),
  })
  .transform(({ endsAt, offset }) => ({ endsAt: new Date(Date.parse(`${endsAt}Z`) + offset * 60_000) }));
