import type { IncomingMessage, ServerResponse } from "node:http";
import { problem, problemOf } from "../api/problem";
import type { ProblemReason } from "../api/problem-kinds";
import { isFromHere } from "../web/here";
import { isWholeForm } from "./form-bodies";
import { askedOf, sendAnswer } from "./node-exchange";

/** As much as a form of ours can hold: the framework's limit in next.config.mjs. No call takes more. */
export const longestBody = 320 * 1024;

/**
 * Refuses a form that no page of ours can have sent, at which the framework would fail, and says whether it
 * did. Of a body that breaks off the framework never hears: all of it is here by then, and still to be read.
 */
export async function refuseOddBody(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const { headers } = askedOf(request, response);
  const refuse = (reason: ProblemReason, more: object = {}): true => {
    sendAnswer(problem(problemOf(reason, more)), request, response);
    return true;
  };
  const type = headers.get("content-type") ?? "";
  const isByScript = headers.has("next-action");
  const isApi = request.url?.startsWith("/api/");
  const isForm =
    !isApi && request.method === "POST" && (isByScript || type.startsWith("multipart/form-data"));
  if (isForm && headers.has("origin") && !isFromHere(headers)) return refuse("not-allowed");
  if (!isForm && !headers.has("transfer-encoding") && !(Number(headers.get("content-length")) > 0))
    return false;

  const bytes = await keepBody(request);
  if (bytes === null) return !isApi && refuse("too-large");
  const isOdd = isForm && !(await isWholeForm(type, bytes, isByScript));
  return isOdd && refuse("invalid", { errors: { body: "malformed" } });
}

/**
 * The whole body of a request, which stays in the request for whoever reads it next; null as soon as it is
 * longer than any of ours.
 */
function keepBody(request: IncomingMessage): Promise<Buffer<ArrayBuffer> | null> {
  return new Promise((resolve) => {
    const chunks: Uint8Array[] = [];
    let length = 0;
    const take = (chunk: Uint8Array): void => {
      length += chunk.byteLength;
      if (length <= longestBody) chunks.push(chunk);
      else resolve(null);
    };
    const push = request.push.bind(request);
    request.push = (chunk: Uint8Array | null, encoding?: BufferEncoding): boolean => {
      const takesMore = push(chunk, encoding);
      if (chunk === null) resolve(Buffer.concat(chunks));
      else take(chunk);
      return takesMore || length <= longestBody;
    };
    const begun: Buffer | null = request.read();
    if (begun !== null) {
      take(begun);
      request.unshift(begun);
    }
    if (request.complete) resolve(Buffer.concat(chunks));
  });
}
