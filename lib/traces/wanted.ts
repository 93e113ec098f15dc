type Variables = Readonly<Record<string, string | undefined>>;

/** Whether OpenTelemetry's own variables say where traces go. Else nothing of it is even loaded. */
export const areTracesWanted = (set: Variables = process.env): boolean =>
  Boolean(set.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT || set.OTEL_EXPORTER_OTLP_ENDPOINT) &&
  set.OTEL_SDK_DISABLED?.toLowerCase() !== "true" &&
  ["", "otlp"].includes(set.OTEL_TRACES_EXPORTER ?? "");

/**
 * Whether a route's requests are followed: streams last for hours, and what machines ask all the time, or is
 * read from a file, tells nobody anything.
 */
export const isFollowed = (route: string): boolean =>
  !route.endsWith("/events") && !["/api/health", "/api/metrics", "/_next/static/*"].includes(route);
