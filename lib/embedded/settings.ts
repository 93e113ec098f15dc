import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { z } from "zod";
import type { logLevels } from "../log/levels";
import { environment, NAMES, type Name, SECRETS } from "./environment";

/** Everything an installation can set, checked. Without a DATABASE_URL the app runs its own database. */
export interface Settings {
  port: number;
  /** Absolute. */
  dataDir: string;
  databaseUrl: string | null;
  /** The same database past a pooler; null where none stands in between. */
  directUrl: string | null;
  /** How many processes serve on this machine. */
  processes: number;
  /** How many connections to the database a process has at most, beside two for news. */
  poolSize: number;
  /** A Valkey, or Redis, that all processes share; null: they share the database. */
  valkeyUrl: string | null;
  /** What tells processes of each other's news at once. */
  hints: "notify" | "valkey" | "none";
  /** Where what is limited is counted. */
  limitsIn: "memory" | "database" | "valkey";
  /** The name of what is served, by which a page knows that it is of an older one; null: none. */
  deploymentId: string | null;
  /** With what several builds encrypt what forms carry, as base64; null: each build makes its own. */
  actionsKey: string | null;
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
    DIRECT_URL,
    WEB_CONCURRENCY = 1,
    DATABASE_POOL = 20,
    VALKEY_URL,
    HINTS = VALKEY_URL ? "valkey" : "notify",
    LIMITS_IN = VALKEY_URL ? "valkey" : DATABASE_URL || WEB_CONCURRENCY > 1 ? "database" : "memory",
    NEXT_DEPLOYMENT_ID,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY,
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
  if (DIRECT_URL && !DATABASE_URL)
    throw new Error(
      "DIRECT_URL goes with DATABASE_URL, which names the pooler in front of the same database.",
    );
  if (!VALKEY_URL && (HINTS === "valkey" || LIMITS_IN === "valkey"))
    throw new Error("VALKEY_URL is required where HINTS or LIMITS_IN is valkey.");
  if (SMTP_URL && !NEXTAUTH_URL)
    throw new Error("NEXTAUTH_URL is required with SMTP_URL: the links in mails lead there.");

  return {
    port: PORT,
    dataDir: resolve(DATA_DIR),
    databaseUrl: DATABASE_URL ?? null,
    directUrl: DIRECT_URL ?? null,
    processes: WEB_CONCURRENCY,
    poolSize: DATABASE_POOL,
    valkeyUrl: VALKEY_URL ?? null,
    hints: HINTS,
    limitsIn: LIMITS_IN,
    deploymentId: NEXT_DEPLOYMENT_ID ?? null,
    actionsKey: NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? null,
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
    DIRECT_URL: settings.directUrl ?? "",
    WEB_CONCURRENCY: String(settings.processes),
    DATABASE_POOL: String(settings.poolSize),
    VALKEY_URL: settings.valkeyUrl ?? "",
    HINTS: settings.hints,
    LIMITS_IN: settings.limitsIn,
    NEXT_DEPLOYMENT_ID: settings.deploymentId ?? "",
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: settings.actionsKey ?? "",
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

function explain(issue: z.core.$ZodIssue, given: Record<string, string | undefined>): string {
  const name = NAMES.find((candidate) => candidate === issue.path[0]);
  if (!name) return issue.message;
  const found = SECRETS.includes(name) ? "what it is set to" : `"${given[name]}"`;
  return `${name} must be ${environment.shape[name].description}, not ${found}.`;
}
