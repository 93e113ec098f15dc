import { z } from "zod";
import { idField, textField } from "../api/text-field";
import { normalizeCode, normalizeRejoinKey } from "../debate/codes";
import { nameFault } from "../debate/names";
import { premoderations, sidePolicies, sides } from "../debate/vocabulary";

/** A display name: 1 to 40 characters that can be seen. */
export const nameField = textField(0, 1000).superRefine((name, context) => {
  const fault = nameFault(name);
  if (fault) context.addIssue({ code: "custom", message: fault });
});

const settings = {
  premoderation: z.enum(premoderations),
  sidePolicy: z.enum(sidePolicies),
  choiceCap: z.int().min(1).max(500).nullable(),
  autoAdvance: z.boolean(),
};

const settingsSchema = z.strictObject(settings).partial();

export const newRoomSchema = z.strictObject({
  motionId: idField,
  title: textField(1, 120),
  format: idField.default("oxford"),
  settings: settingsSchema.default({}),
});

const formSettings = {
  premoderation: settings.premoderation.optional(),
  sidePolicy: settings.sidePolicy.optional(),
  choiceCap: z
    .string()
    .regex(/^\d{0,3}$/, "malformed")
    .transform((text) => (text === "" ? null : Number(text)))
    .optional(),
  autoAdvance: z.enum(["on", "true", "false"]).optional(),
};

type FormSettings = z.output<z.ZodObject<typeof formSettings>>;

/** A box that is not ticked is not sent: its absence means no. */
const settingsOf = ({ autoAdvance, ...rest }: FormSettings) => ({ ...rest, autoAdvance: autoAdvance === "on" || autoAdvance === "true" });

export const newRoomFormSchema = z
  .strictObject({ motionId: z.string(), title: z.string(), formatId: z.string(), ...formSettings })
  .transform(
    ({ motionId, title, formatId, ...rest }): z.input<typeof newRoomSchema> => ({
      motionId,
      title,
      format: formatId,
      settings: settingsOf(rest),
    }),
  )
  .pipe(newRoomSchema);

export const roomChangeSchema = z.strictObject({
  title: textField(1, 120).optional(),
  settings: settingsSchema.optional(),
  archived: z.boolean().optional(),
});

export const roomChangeFormSchema = z
  .strictObject({ title: z.string(), ...formSettings })
  .transform(({ title, ...rest }): z.input<typeof roomChangeSchema> => ({ title, settings: settingsOf(rest) }))
  .pipe(roomChangeSchema);

export const archiveFormSchema = z.strictObject({ archived: z.enum(["true", "false"]).transform((text) => text === "true") });

export const joinSchema = z.strictObject({
  code: z.string().transform((raw, context) => {
    const code = normalizeCode(raw);
    if (code) return code;
    context.addIssue({ code: "custom", message: "no-such-code" });
    return z.NEVER;
  }),
  name: nameField,
  rejoinKey: z
    .string()
    .transform((raw, context) => {
      if (raw.trim() === "") return null;
      const key = normalizeRejoinKey(raw);
      if (!key) context.addIssue({ code: "custom", message: "wrong-rejoin-key" });
      return key;
    })
    .nullish(),
});

const seed = textField(1, 100);

export const assignSchema = z.strictObject({ policy: z.enum(sidePolicies), seed: seed.optional() });

export const placeSchema = z
  .strictObject({ memberId: idField, side: z.enum(sides).nullable().optional(), role: z.enum(["STUDENT", "JUDGE"]).optional() })
  .refine((place) => place.side !== undefined || place.role !== undefined, { path: ["side"], message: "missing" });

/** One of the two things a teacher does with sides: draw them by a policy, or place one member. */
export const sidesSchema = z.union([assignSchema, placeSchema]);

export const assignFormSchema = z.strictObject({
  policy: z.enum(sidePolicies).default("BALANCED"),
  seed: z
    .string()
    .transform((text) => text || undefined)
    .pipe(seed.optional())
    .optional(),
});

export const placeFormSchema = z.strictObject({
  memberId: idField,
  side: z
    .enum(["", ...sides])
    .transform((side) => side || null)
    .optional(),
  role: z.enum(["STUDENT", "JUDGE"]).optional(),
});

export const chooseSideSchema = z.strictObject({ side: z.enum(sides) });

const extendSeconds = z.int().min(-3600).max(3600);

/** One of the four things a teacher does to the clock. */
export const phaseSchema = z.union([
  z.strictObject({ to: z.string().min(1).max(64) }),
  z.strictObject({ pause: z.boolean() }),
  z.strictObject({ extendSeconds }),
]);

export const moveFormSchema = z.strictObject({ to: z.string().min(1).max(64) });

export const pauseFormSchema = z
  .strictObject({ paused: z.enum(["true", "false"]) })
  .transform(({ paused }) => ({ pause: paused === "true" }));

export const extendFormSchema = z
  .strictObject({ seconds: z.coerce.number().pipe(extendSeconds) })
  .transform(({ seconds }) => ({ extendSeconds: seconds }));

export const memberTargetSchema = z.strictObject({ memberId: idField });

export const nothingSchema = z.strictObject({});
