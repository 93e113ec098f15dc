import { timingSafeEqual } from "node:crypto";
import { findToken } from "../api/bearer";
import { problem, problemOf } from "../api/problem";
import type { Handler } from "../api/route";
import { hashSecret } from "../auth/secrets";
import { metrics } from "../metrics/metrics";

/** Answers the process's measures, as Prometheus reads them, to who shows METRICS_TOKEN; unset, to nobody. */
export const showMetrics: Handler = async (asked) => {
  const wanted = process.env.METRICS_TOKEN;
  if (!wanted) return problem(problemOf("not-found"));
  const shown = findToken(asked);
  if (!shown || !isSame(shown, wanted)) return problem(problemOf("unauthorized"));
  const { registry } = metrics;
  const headers = { "Content-Type": registry.contentType, "Cache-Control": "no-store" };
  return { status: 200, headers, body: await registry.metrics() };
};

/** Compared as hashes, in the same time whatever they have in common. */
const isSame = (one: string, other: string): boolean =>
  timingSafeEqual(Buffer.from(hashSecret(one)), Buffer.from(hashSecret(other)));
