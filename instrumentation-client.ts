import { liveWithForeignNodes } from "@/components/foreign/foreign-nodes";
import { scriptCookie } from "@/lib/web/cookies";

/** Runs in the browser before anything is drawn. */
liveWithForeignNodes();
// biome-ignore lint/suspicious/noDocumentCookie: the store of cookies is not there over plain HTTP
document.cookie = `${scriptCookie.name}=1; path=/; samesite=lax; max-age=${scriptCookie.maxAge}`;
