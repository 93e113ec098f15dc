import { liveWithForeignNodes } from "@/components/foreign/foreign-nodes";
import { nameOf, scriptCookie } from "@/lib/web/cookies";

/** Runs in the browser before anything is drawn. */
liveWithForeignNodes();
const isSecure = location.protocol === "https:";
const attributes = `path=/; samesite=lax; max-age=${scriptCookie.maxAge}${isSecure ? "; secure" : ""}`;
// biome-ignore lint/suspicious/noDocumentCookie: the store of cookies is not there over plain HTTP
document.cookie = `${nameOf(scriptCookie, isSecure)}=1; ${attributes}`;
