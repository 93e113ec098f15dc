import { readBytes } from "../api/body";
import { type Problem, problemOf } from "../api/problem";
import type { Asked } from "../web/exchange";

/** What stands around the one file of a form. */
const around = 16 * 1024;

/** A file that is too large is one that is not read, whatever is wrong with it besides. */
export const tooLarge = problemOf("too-large", { status: 422 });
const malformed = (fault: string) => problemOf("invalid", { errors: { file: fault } });

type Given = Readonly<{ name: string; bytes: Uint8Array }>;

/** The one file of a form, of at most so many bytes. */
export async function readFile(asked: Asked, longest: number): Promise<Given | Problem> {
  const type = asked.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data\s*;/i.test(type)) return problemOf("not-a-form");
  const limit = longest + around;
  if (Number(asked.headers.get("content-length") ?? 0) > limit) return tooLarge;
  const bytes = await readBytes(asked, limit);
  if ("ok" in bytes) return bytes.reason === "too-large" ? tooLarge : bytes;
  const form = await new Response(bytes, { headers: { "Content-Type": type } }).formData().catch(() => null);
  if (!form) return problemOf("invalid", { errors: { body: "malformed" } });
  const [other] = [...form.keys()].filter((name) => name !== "file");
  if (other !== undefined) return problemOf("invalid", { errors: { [other]: "unknown-field" } });
  const [file, ...more] = form.getAll("file");
  if (file === undefined) return malformed("missing");
  if (typeof file === "string" || more.length > 0) return malformed("malformed");
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
