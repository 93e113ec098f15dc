import { readFrameAncestors } from "./framing";

type Wish = Readonly<{
  /** The page's own nonce; null for an answer that is not a page. */
  nonce: string | null;
  /** Whether the site is reached over TLS. */
  isSecure: boolean;
}>;

/** Where browsers tell what they kept a page from. */
export const reportAddress = "/api/policy-reports";

/**
 * The headers that keep an answer to its own site and its own reader. Our server puts them on every answer;
 * a page puts its own over them. Pages are never kept by a cache: they hold what only their reader may see.
 */
export const securityHeaders = (
  { nonce, isSecure }: Wish,
  ancestors = readFrameAncestors(),
): Readonly<Record<string, string>> => ({
  "Content-Security-Policy":
    nonce === null
      ? "default-src 'none'; frame-ancestors 'none'"
      : pagePolicy({ nonce, isSecure }, ancestors),
  "X-Content-Type-Options": "nosniff",
  // It cannot name anybody, and the policy can.
  ...(ancestors.length > 0 ? {} : { "X-Frame-Options": "DENY" }),
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
  ...(isSecure ? { "Strict-Transport-Security": "max-age=31536000" } : {}),
  ...(nonce === null ? {} : { "Cache-Control": "private, no-store" }),
  ...(nonce !== null && isSecure ? { "Reporting-Endpoints": `policy="${reportAddress}"` } : {}),
});

const pagePolicy = (
  { nonce, isSecure }: Readonly<{ nonce: string; isSecure: boolean }>,
  ancestors: readonly string[],
): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    `frame-ancestors ${ancestors.join(" ") || "'none'"}`,
    "base-uri 'none'",
    "form-action 'self'",
    "object-src 'none'",
    `report-uri ${reportAddress}`,
    // Taken over TLS alone, and in place of the former.
    ...(isSecure ? ["report-to policy"] : []),
  ].join("; ");
