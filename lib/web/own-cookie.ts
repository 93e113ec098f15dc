/** Whether the pages are served over TLS, as NEXTAUTH_URL says. */
export const isSecure = (): boolean => process.env.NEXTAUTH_URL?.startsWith("https://") ?? false;

/**
 * How every cookie of ours is set: not for scripts, not for other sites, over TLS alone where there is TLS.
 */
export const ownCookie = () => ({ httpOnly: true, sameSite: "lax", path: "/", secure: isSecure() }) as const;

/** The same for a reader's choice, which this browser keeps for a year. */
export const choiceCookie = () => ({ ...ownCookie(), maxAge: 31_536_000 }) as const;
