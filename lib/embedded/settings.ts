import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { z } from "zod";
import { logLevels } from "../log/levels";

/** Everything an installation can set, checked. Without a DATABASE_URL the app runs its own database. */
export interface Settings {
  port: number;
  /** Absolute. */
  dataDir: string;
  databaseUrl: string | null;
  siteUrl: string;
  /** Null when it is made and kept in DATA_DIR. */
  secret: string | null;
  teacherSignup: "open" | "invite" | "closed";
  /** How many reverse proxies stand in front, whose X-Forwarded-For is believed. */
  trustedProxies: number;
  /** The mail server that sends links to new passwords; null: none are sent. */
  smtpUrl: string | null;
  /** Whom these mails are from, if not nobody at this site. */
  smtpFrom: string | null;
  /** The sites whose pages may show this one in a frame. */
  frameAncestors: readonly string[];
  isDemoWanted: boolean;
  /** How much memory the rooms that are kept may take, in MB. */
  roomMegabytes: number;
  /** For how many days a daily backup of the embedded database is kept; 0: none is taken. */
  backupDays: number;
  /** From how many free megabytes on the disk of the embedded database all is well; 0: nobody is warned. */
  leastFreeMegabytes: number;
  /** After how many days a room that nobody uses is deleted; 0: never. */
  roomDays: number;
  /** How grave the least is that stands in the log. */
  logLevel: (typeof logLevels)[number];
  logFormat: "json" | "text";
  /** What a program shows that reads the measures; null: nobody can. */
  metricsToken: string | null;
}

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((number) => number >= least && number <= most);

const environment = z.strictObject({
  PORT: setting(wholeNumber(1, 65_535), "a whole number from 1 to 65535"),
  DATA_DIR: setting(z.string(), "a folder"),
  DATABASE_URL: setting(
    z.url({ protocol: /^postgres(ql)?$/ }),
    "an address like postgresql://user:password@host:5432/database",
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

type Name = keyof z.input<typeof environment>;
const NAMES = Object.keys(environment.shape) as Name[];
const SECRETS: Name[] = ["DATABASE_URL", "NEXTAUTH_SECRET", "SMTP_URL", "METRICS_TOKEN"];

/**
 * The settings in `variables`. An empty one counts as unset; wrong ones are all named in one error, with what
 * is allowed.
 */
export function readSettings(variables: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(NAMES.map((name) => [name, variables[name]?.trim() || undefined]));
  const checked = environment.safeParse(given);
  if (!checked.success)
    throw new Error(checked.error.issues.map((issue) => explain(issue, given)).join("\n"));

  const {
    PORT = 3000,
    DATA_DIR = ".data",
    DATABASE_URL,
    NEXTAUTH_URL,
    NEXTAUTH_SECRET,
    TEACHER_SIGNUP,
    TRUST_PROXY = 0,
    SMTP_URL,
    SMTP_FROM,
    FRAME_ANCESTORS = [],
    SEED_DEMO,
    ROOM_MEMORY_MB = 96,
    BACKUP_DAYS = 14,
    LEAST_FREE_MB = 500,
    ROOM_DAYS = 400,
    LOG_LEVEL = "warn",
    LOG_FORMAT = process.stdout.isTTY ? "text" : "json",
    METRICS_TOKEN,
  } = checked.data;
  if (DATABASE_URL && !NEXTAUTH_SECRET)
    throw new Error(
      `NEXTAUTH_SECRET is required with DATABASE_URL: ${environment.shape.NEXTAUTH_SECRET.description}.`,
    );
  if (SMTP_URL && !NEXTAUTH_URL)
    throw new Error("NEXTAUTH_URL is required with SMTP_URL: the links in mails lead there.");

  return {
    port: PORT,
    dataDir: resolve(DATA_DIR),
    databaseUrl: DATABASE_URL ?? null,
    siteUrl: NEXTAUTH_URL ?? `http://localhost:${PORT}`,
    secret: NEXTAUTH_SECRET ?? null,
    teacherSignup: TEACHER_SIGNUP ?? (DATABASE_URL ? "closed" : "open"),
    trustedProxies: TRUST_PROXY,
    smtpUrl: SMTP_URL ?? null,
    smtpFrom: SMTP_FROM ?? null,
    frameAncestors: FRAME_ANCESTORS,
    isDemoWanted: SEED_DEMO !== "0",
    roomMegabytes: ROOM_MEMORY_MB,
    backupDays: BACKUP_DAYS,
    leastFreeMegabytes: LEAST_FREE_MB,
    roomDays: ROOM_DAYS,
    logLevel: LOG_LEVEL,
    logFormat: LOG_FORMAT,
    metricsToken: METRICS_TOKEN ?? null,
  };
}

/** The environment and the file `.env`; what is in the environment goes first. */
export function loadVariables(): NodeJS.ProcessEnv {
  for (const name of NAMES) if (process.env[name] === "") delete process.env[name];
  if (existsSync(".env")) process.loadEnvFile(".env");
  return process.env;
}

/** The settings as the app's environment, where `readSettings` finds them again. */
export function writeSettings(
  settings: Settings & { databaseUrl: string; secret: string },
): Record<Name, string> {
  return {
    PORT: String(settings.port),
    DATA_DIR: settings.dataDir,
    DATABASE_URL: settings.databaseUrl,
    NEXTAUTH_URL: settings.siteUrl,
    NEXTAUTH_SECRET: settings.secret,
    TEACHER_SIGNUP: settings.teacherSignup,
    TRUST_PROXY: String(settings.trustedProxies),
    SMTP_URL: settings.smtpUrl ?? "",
    SMTP_FROM: settings.smtpFrom ?? "",
    FRAME_ANCESTORS: settings.frameAncestors.join(" "),
    SEED_DEMO: settings.isDemoWanted ? "1" : "0",
    ROOM_MEMORY_MB: String(settings.roomMegabytes),
    BACKUP_DAYS: String(settings.backupDays),
    LEAST_FREE_MB: String(settings.leastFreeMegabytes),
    ROOM_DAYS: String(settings.roomDays),
    LOG_LEVEL: settings.logLevel,
    LOG_FORMAT: settings.logFormat,
    METRICS_TOKEN: settings.metricsToken ?? "",
  };
}

function setting<T extends z.ZodType>(shape: T, allowed: string) {
  return shape.optional().describe(allowed);
}

/** A scheme, a host and a port as browsers compare them: no path, no star. */
function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text && /^https?:\/\/[^*]+$/.test(text);
}

function explain(issue: z.core.$ZodIssue, given: Record<string, string | undefined>): string {
  const name = NAMES.find((candidate) => candidate === issue.path[0]);
  if (!name) return issue.message;
  const found = SECRETS.includes(name) ? "what it is set to" : `"${given[name]}"`;
  return `${name} must be ${environment.shape[name].description}, not ${found}.`;
}
