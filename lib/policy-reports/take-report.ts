import { nothing } from "../api/answers";
import { readBody } from "../api/body";
import { problem, problemOf } from "../api/problem";
import type { Handler } from "../api/route";
import { addressOf } from "../auth/address";
import { countedBy, readBrowser } from "../auth/given-names";
import { overLimit } from "../limits/take";
import { browserCookie } from "../web/cookies";
import { findSentCookie } from "../web/sent-cookies";
import { countReports } from "./commands";
import { policyReportSchema } from "./schemas";

const mostBytes = 32 * 1024;
const types = ["application/csp-report", "application/reports+json"];

/** Takes in what a browser tells of the page's policy. Who sends it is only counted, and not kept. */
export const takeReport: Handler = async (asked) => {
  const browserId = countedBy(readBrowser(findSentCookie(asked.headers, browserCookie)));
  const reporter = browserId ?? addressOf(asked.headers);
  const over = await overLimit("policyReports", reporter);
  if (over) return problem(over);
  const body = await readBody(asked, mostBytes, types);
  if (!body.ok) return problem(body);
  const reports = policyReportSchema.safeParse(body.json);
  if (!reports.success) return problem(problemOf("invalid", { errors: { body: "malformed" } }));
  await countReports(reports.data, reporter);
  return nothing();
};
