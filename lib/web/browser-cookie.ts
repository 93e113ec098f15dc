/**
 * The cookie that names a browser at random. A page with a form that needs cookies gives it, so a form that
 * comes without it comes from a browser that keeps none.
 */
export const browserCookie = "crossfloor-browser";

export const isBrowserId = (text: string | undefined): text is string => /^[\w-]{16}$/.test(text ?? "");

/** The pages whose forms give a seat or a session, which a browser without cookies cannot hold. */
export const needsCookies = (path: string): boolean => /^\/(join|login|signup)(\/|$)/.test(path);
