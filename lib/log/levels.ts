export const logLevels = ["error", "warn", "info", "debug"] as const;
export type Level = (typeof logLevels)[number];
