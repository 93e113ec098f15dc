import { z } from "zod";
import { logLevels } from "../log/levels";

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((number) => number >= least && number <= most);

/** What may stand in the environment, each described by what is allowed. */
export const environment = z.strictObject({
  PORT: setting(wholeNumber(1, 65_535), "a whole number from 1 to 65535"),
  DATA_DIR: setting(z.string(), "a folder"),
  DATABASE_URL: setting(
    z.url({ protocol: /^postgres(ql)?$/ }),
    "an address like postgresql://user:password@host:5432/database",
  ),
  DIRECT_URL: setting(
    z.url({ protocol: /^postgres(ql)?$/ }),
    "the address of the same database past the pooler that DATABASE_URL names",
  ),
  WEB_CONCURRENCY: setting(wholeNumber(1, 64), "a whole number of processes from 1 to 64"),
  DATABASE_POOL: setting(wholeNumber(5, 200), "a whole number of connections from 5 to 200"),
  VALKEY_URL: setting(z.url({ protocol: /^rediss?$/ }), "an address like redis://host:6379"),
  HINTS: setting(z.enum(["notify", "valkey", "none"]), "notify, valkey or none"),
  LIMITS_IN: setting(z.enum(["memory", "database", "valkey"]), "memory, database or valkey"),
  NEXT_DEPLOYMENT_ID: setting(z.string().regex(/^[\w-]{1,32}$/), "1 to 32 letters, digits, - and _"),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: setting(
    z.string().regex(/^([A-Za-z0-9+/]{22}==|[A-Za-z0-9+/]{32}|[A-Za-z0-9+/]{43}=)$/),
    "16, 24 or 32 bytes in base64, for example from: openssl rand -base64 32",
  ),
  NEXTAUTH_URL: setting(
    z.url({ protocol: /^https?$/ }),
    "the address that people type, like https://debate.school.example",
  ),
  NEXTAUTH_SECRET: setting(
    z.string().min(32),
    "at least 32 characters, for example from: openssl rand -hex 32",
  ),
  TEACHER_SIGNUP: setting(z.enum(["open", "invite", "closed"]), "open, invite or closed"),
  TRUST_PROXY: setting(wholeNumber(0, 99), "the number of reverse proxies in front of the app, 0 or more"),
  SMTP_URL: setting(z.url({ protocol: /^smtps?$/ }), "an address like smtp://user:password@host:587"),
  SMTP_FROM: setting(z.email(), "an e-mail address"),
  FRAME_ANCESTORS: setting(
    z
      .string()
      .transform((text) => text.split(/[\s,]+/))
      .refine((origins) => origins.every(isOrigin)),
    "one or more origins with spaces between them, like https://lms.school.example",
  ),
  SEED_DEMO: setting(z.enum(["0", "1"]), "1 or 0"),
  ROOM_MEMORY_MB: setting(wholeNumber(1, 99_999), "a whole number of megabytes from 1 to 99999"),
  BACKUP_DAYS: setting(wholeNumber(0, 9999), "a whole number of days from 0 to 9999"),
  LEAST_FREE_MB: setting(wholeNumber(0, 99_999), "a whole number of megabytes from 0 to 99999"),
  ROOM_DAYS: setting(
    wholeNumber(0, 99_999).refine((days) => days === 0 || days >= 30),
    "a number of days from 30 on, or 0 for never",
  ),
  LOG_LEVEL: setting(z.enum(logLevels), logLevels.join(", ")),
  LOG_FORMAT: setting(z.enum(["json", "text"]), "json or text"),
  METRICS_TOKEN: setting(
    z.string().regex(/^[\w-]{32,200}$/),
    "at least 32 letters and digits, for example from: openssl rand -hex 32",
  ),
});

export type Name = keyof z.input<typeof environment>;
export const NAMES = Object.keys(environment.shape) as Name[];
/** Whose values are told to nobody. */
export const SECRETS: Name[] = [
  "DATABASE_URL",
  "DIRECT_URL",
  "VALKEY_URL",
  "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY",
  "NEXTAUTH_SECRET",
  "SMTP_URL",
  "METRICS_TOKEN",
];

function setting<T extends z.ZodType>(shape: T, allowed: string) {
  return shape.optional().describe(allowed);
}

/** A scheme, a host and a port as browsers compare them: no path, no star. */
function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text && /^https?:\/\/[^*]+$/.test(text);
}
