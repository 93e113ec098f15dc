type Wish = Readonly<{
  /** The page's own nonce; null for an answer that is not a page. */
  nonce: string | null;
  /** Whether the site is reached over TLS. */
  isSecure: boolean;
}>;

/**
 * The headers that keep an answer to its own site and its own reader. Pages are never kept by a cache: they
 * hold what only their reader may see.
 */
export const securityHeaders = ({ nonce, isSecure }: Wish): Readonly<Record<string, string>> => ({
  "Content-Security-Policy":
    nonce === null ? "default-src 'none'; frame-ancestors 'none'" : pagePolicy(nonce),
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
  ...(isSecure ? { "Strict-Transport-Security": "max-age=31536000" } : {}),
  ...(nonce === null ? {} : { "Cache-Control": "private, no-store" }),
});

const pagePolicy = (nonce: string): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "object-src 'none'",
  ].join("; ");
