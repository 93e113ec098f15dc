import { languageOfReader } from "../../api/language";
import { problem, problemOf } from "../../api/problem";
import { refusalOf } from "../../input/faults";
import { overLimit } from "../../limits/take";
import type { Member } from "../../members/member";
import { readText } from "../../rooms/queries";
import type { Answer, Asked } from "../../web/exchange";
import { hereOf } from "../../web/here";
import { gradesFormat, mediaTypes } from "../file-formats";
import { type Named, nameFile } from "../files/file-name";
import { gradesCsv } from "../files/grade-rows";
import { render } from "../files/render-aside";
import { wordsFor } from "../files/words";
import { readGradeTable, readRoomFile } from "../queries";
import { exportSchema } from "../schemas";

/** A room as a file to keep, for its teacher. Nothing of it stays on the server. */
export async function giveExport(member: Member, asked: Asked): Promise<Answer> {
  if (member.role !== "TEACHER" || member.isOnWall) return problem(problemOf("not-allowed"));
  const query = new URL(asked.url).searchParams;
  const wish = exportSchema.safeParse(
    Object.fromEntries(["format", "names"].flatMap((key) => (query.has(key) ? [[key, query.get(key)]] : []))),
    { reportInput: true },
  );
  if (!wish.success) return problem(refusalOf(wish.error));
  const over = await overLimit("exports", `${member.roomId} ${member.id}`);
  if (over) return problem(over);
  const { format, names } = wish.data;
  const language = languageOfReader(asked);
  const words = await wordsFor(language, (await readText(member)).text);
  if (format === gradesFormat) {
    const table = await readGradeTable(member, names, language);
    return fileAnswer(Buffer.from(gradesCsv(table, words)), [format, mediaTypes.csv[1]], table);
  }
  const file = await readRoomFile(member, names);
  const at = `${hereOf(asked.headers).origin}/api/v1/rooms/${names === "real" ? member.roomId : "taken-home"}`;
  const bytes = await render({ file, format, words, at }, asked.signal);
  if (bytes === "too-many") return problem(problemOf("too-many", { retryAfter: 10 }));
  return fileAnswer(bytes, mediaTypes[format], file);
}

type Kind = readonly [extension: string, mediaType: string];

function fileAnswer(bytes: Buffer<ArrayBuffer>, [extension, type]: Kind, named: Named): Answer {
  return {
    status: 200,
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(nameFile(named, extension))}`,
      "Cache-Control": "no-store",
    },
    body: [bytes],
  };
}
