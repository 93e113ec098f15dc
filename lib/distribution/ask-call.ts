import { answerOf } from "../api/route";
import { hotCalls } from "../server/hot-calls";
import type { Asked } from "../web/exchange";

/** Asks as a program does, by token. */
export async function askCall(
  call: keyof typeof hotCalls,
  params: object,
  token: string,
  body?: object,
  key?: string,
): Promise<Readonly<{ status: number; id?: string; type?: string }>> {
  const [method = "", path = ""] = call.split(" ");
  const headers = new Headers({ Authorization: `Bearer ${token}`, "Content-Type": "application/json" });
  if (key) headers.set("Idempotency-Key", key);
  const asked: Asked = {
    method,
    url: `http://localhost${path}`,
    headers,
    body: body ? new Blob([JSON.stringify(body)]).stream() : null,
    signal: new AbortController().signal,
  };
  const { status, body: said } = await answerOf(hotCalls[call], asked, { ...params });
  const { id, type } =
    said && method !== "GET" ? (JSON.parse(String(said)) as Readonly<{ id?: string; type?: string }>) : {};
  return { status, id, type };
}
