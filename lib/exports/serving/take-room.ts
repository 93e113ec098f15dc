import { created, json } from "../../api/answers";
import { findReadingTeacher } from "../../api/bearer";
import { importBodyLimit } from "../../api/body";
import type { Handler } from "../../api/route";
import { overLimit } from "../../limits/take";
import { readFile } from "../../uploads/read-file";
import type { Answer, Asked } from "../../web/exchange";
import { isFromHere } from "../../web/here";
import { readBroughtFile, whyNot } from "../brought-file";
import { importRoom } from "../commands";

type Taken = Readonly<{ roomId: string } | { refused: string; status: number }>;

/** Makes a room of a file that its page sends, from this site only: an answer for a script, or a way on. */
export const takeRoom: Handler = async (asked) => {
  if (!isFromHere(asked.headers)) return json({ refused: "not-allowed" }, 403);
  const taken = await take(asked);
  const isForScript = asked.headers.get("accept")?.includes("application/json") ?? false;
  if ("roomId" in taken) return isForScript ? created(taken) : goTo(`/rooms/${taken.roomId}`);
  const { refused, status } = taken;
  return isForScript
    ? json({ refused }, status)
    : goTo(`/rooms/new/import?${new URLSearchParams({ refused })}`);
};

async function take(asked: Asked): Promise<Taken> {
  const teacher = await findReadingTeacher(asked);
  if ("ok" in teacher) return { refused: "signed-out", status: 401 };
  const over = await overLimit("imports", teacher.teacherId);
  if (over) return { refused: "too-many", status: 429 };
  const given = await readFile(asked, importBodyLimit);
  if ("ok" in given) return { refused: given.reason === "too-large" ? "too-large" : "no-file", status: 422 };
  if (given.bytes.length === 0) return { refused: "no-file", status: 422 };
  const read = readBroughtFile(given.bytes);
  if (!read.ok) return { refused: read.reason, status: 422 };
  const outcome = await importRoom(teacher, read.file);
  return outcome.ok ? outcome.value : { refused: whyNot(outcome), status: 422 };
}

const goTo = (address: string): Answer => ({
  status: 303,
  headers: { Location: address, "Cache-Control": "no-store" },
  body: null,
});
