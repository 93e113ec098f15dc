import { z } from "zod";

const text = z.string().max(10_000);

/** What a page's policy is made of. Anything else is no report of ours. */
export const directives = [
  "base-uri",
  "connect-src",
  "default-src",
  "font-src",
  "form-action",
  "frame-ancestors",
  "frame-src",
  "img-src",
  "manifest-src",
  "media-src",
  "object-src",
  "script-src",
  "script-src-attr",
  "script-src-elem",
  "style-src",
  "style-src-attr",
  "style-src-elem",
  "worker-src",
] as const;

const directive = z.enum(directives);

/** One violation as `report-uri` sends it. */
const oldReport = z.object({
  "csp-report": z.object({ "effective-directive": directive, "blocked-uri": text }),
});

/** The same as `report-to` sends it, in a list with reports of other kinds. */
const newReport = z.object({
  type: z.literal("csp-violation"),
  body: z.object({ effectiveDirective: directive, blockedURL: text }),
});

/** So many a browser sends at once at the most; what is more is not counted. */
const mostAtOnce = 20;

/** What browsers tell: by which rule of the policy they kept a page from what. */
export const policyReportSchema = z.union([
  oldReport.transform(({ "csp-report": report }) => [
    countedOf(report["effective-directive"], report["blocked-uri"]),
  ]),
  z
    .array(z.unknown())
    .max(100)
    .transform((reports) =>
      reports.slice(0, mostAtOnce).flatMap((report) => {
        const { data } = newReport.safeParse(report);
        return data ? [countedOf(data.body.effectiveDirective, data.body.blockedURL)] : [];
      }),
    ),
]);

export type Counted = Readonly<{ directive: (typeof directives)[number]; source: string }>;

const countedOf = (directive: Counted["directive"], blocked: string): Counted => ({
  directive,
  source: sourceOf(blocked),
});

/**
 * Where something was to come from, without what could tell of a person: of an address its origin alone, of
 * anything else its kind.
 */
function sourceOf(blocked: string): string {
  if (/^(inline|eval|wasm-eval|data|blob|self)$/.test(blocked)) return blocked;
  if (!URL.canParse(blocked)) return "other";
  const { protocol, origin } = new URL(blocked);
  if (/^(https?|wss?):$/.test(protocol)) return origin.length <= 100 ? origin : "other";
  return /-extension:$/.test(protocol) ? "extension" : protocol.slice(0, 20);
}
