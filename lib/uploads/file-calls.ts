import { json } from "../api/answers";
import { findReadingTeacher, findTeacherOfBearer } from "../api/bearer";
import { readBytes } from "../api/body";
import { readRetry } from "../api/idempotency";
import { type Problem, problem, problemOf } from "../api/problem";
import type { Handler } from "../api/route";
import type { SignedIn } from "../auth/queries";
import type { TeacherLimit } from "../limits/table";
import { overLimit } from "../limits/take";
import { longestFile } from "../motion-files/file-limits";
import { type Imported, importFile } from "../motion-files/import-file";
import type { Asked } from "../web/exchange";
import { isFromHere } from "../web/here";

/** What stands around the one file of a form. */
const around = 16 * 1024;

/** Reads a file as a teacher's essay, and keeps nothing: who, how often, the file, the answer. */
export const teacherFileWrite = (limit: TeacherLimit, show: (imported: Imported) => unknown): Handler =>
  fileCall(limit, findTeacherOfBearer, show);

/** The same for the page, by its session: from this site only. */
export const pageFileWrite = (limit: TeacherLimit, show: (imported: Imported) => unknown): Handler =>
  fileCall(
    limit,
    async (asked) => (isFromHere(asked.headers) ? findReadingTeacher(asked) : problemOf("not-allowed")),
    show,
  );

const fileCall =
  (
    limit: TeacherLimit,
    findTeacher: (asked: Asked) => Promise<SignedIn | Problem>,
    show: (imported: Imported) => unknown,
  ): Handler =>
  async (asked) => {
    const teacher = await findTeacher(asked);
    if ("ok" in teacher) return problem(teacher);
    const over = await overLimit(limit, teacher.teacherId);
    if (over) return problem(over);
    const keyed = readRetry(asked, "");
    if (!keyed.ok) return problem(keyed);
    const file = await readFile(asked);
    if ("ok" in file) return problem(file);
    const outcome = await importFile(teacher.teacherId, file, asked.signal);
    if (outcome.ok) return json(show(outcome.value));
    return problem(outcome.reason === "too-large" ? tooLarge : outcome);
  };

/** A file that is too large is one that is not read, whatever is wrong with it besides. */
const tooLarge = problemOf("too-large", { status: 422 });
const malformed = (fault: string) => problemOf("invalid", { errors: { file: fault } });

async function readFile(asked: Asked): Promise<Readonly<{ name: string; bytes: Uint8Array }> | Problem> {
  const type = asked.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data\s*;/i.test(type)) return problemOf("not-a-form");
  const limit = longestFile + around;
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
