import type { IncomingMessage, ServerResponse } from "node:http";
import { problem, problemOf } from "../api/problem";
import type { ProblemReason } from "../api/problem-kinds";
import { isFromHere } from "../web/here";
import { isWholeForm } from "./form-bodies";
import { askedOf, sendAnswer } from "./node-exchange";

/** As much as a form of ours can hold: the framework's limit in next.config.ts. */
export const longestForm = 320 * 1024;

/**
 * Answers a form that no page of ours can have sent, at which the framework would fail, and says whether it
 * was one. The body of a form is here by then, and still to be read.
 */
export async function refuseOddForm(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const isByScript = request.headers["next-action"] !== undefined;
  const type = request.headers["content-type"] ?? "";
  const isForm = request.method === "POST" && (isByScript || type.startsWith("multipart/form-data"));
  if (!isForm || request.url?.startsWith("/api/")) return false;

  const refuse = (reason: ProblemReason, more: object = {}): true => {
    sendAnswer(problem(problemOf(reason, more)), request, response);
    return true;
  };
  const { headers } = askedOf(request, response);
  if (headers.has("origin") && !isFromHere(headers)) return refuse("not-allowed");
  const bytes = await keepBody(request);
  if (bytes === null) return refuse("too-large");
  return (
    !(await isWholeForm(type, bytes, isByScript)) && refuse("invalid", { errors: { body: "malformed" } })
  );
}

/**
 * The whole body of a request, which stays in the request for whoever reads it next; null as soon as it is
 * longer than a form can be.
 */
function keepBody(request: IncomingMessage): Promise<Buffer<ArrayBuffer> | null> {
  return new Promise((resolve) => {
    const chunks: Uint8Array[] = [];
    let length = 0;
    const take = (chunk: Uint8Array): void => {
      length += chunk.byteLength;
      if (length <= longestForm) chunks.push(chunk);
      else resolve(null);
    };
    const push = request.push.bind(request);
    request.push = (chunk: Uint8Array | null, encoding?: BufferEncoding): boolean => {
      const takesMore = push(chunk, encoding);
      if (chunk === null) resolve(Buffer.concat(chunks));
      else take(chunk);
      return takesMore || length <= longestForm;
    };
    const begun: Buffer | null = request.read();
    if (begun !== null) {
      take(begun);
      request.unshift(begun);
    }
    if (request.complete) resolve(Buffer.concat(chunks));
  });
}
