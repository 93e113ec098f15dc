import { z } from "zod";
import { version } from "@/package.json";
import { exportSchema } from "../../exports/schemas";
import { roomSearchSchema } from "../../search/schemas";
import { problemShape } from "../answer-shapes";
import type { Call } from "../call";
import { type ProblemReason, problemKinds } from "../problem-kinds";
import { callList } from "./call-list";

const about = `Programs use this API; the pages use the same commands and queries.

* Ids are opaque. Times are ISO 8601 UTC. Bodies are JSON of at most 64 KiB (a motion 256 KiB, a room 10 MiB).
* A file comes as multipart/form-data in a field \`file\`.
* A body that is not JSON, or not of a call's shape and limits, is 400 \`invalid\`, with \`errors\` by field. What breaks a rule of the debate is 403, 409 or 422, with the rule's slug as \`type\`.
* What is not there and what is not the caller's to know are both 404.
* Reads take a browser's cookies too; writes take tokens only.`;

/** The API as an OpenAPI 3.1 document, made from the schemas that check the requests. */
export function openApiDocument() {
  const paths: Record<string, Record<string, object>> = {};
  for (const [address, call] of Object.entries(callList)) {
    const [method = "", path = ""] = address.split(" ");
    paths[path] = { ...paths[path], [method.toLowerCase()]: operationOf(method, path, call) };
  }
  return {
    openapi: "3.1.0",
    info: { title: "Crossfloor", version, description: about, license: { name: "MIT", identifier: "MIT" } },
    servers: [{ url: "/" }],
    tags: [{ name: "accounts" }, { name: "library" }, { name: "rooms" }, { name: "posts" }],
    paths,
    components: {
      securitySchemes: { bearer: { type: "http", scheme: "bearer" } },
      schemas: { Problem: schemaOf(problemShape) },
    },
  };
}

function operationOf(method: string, path: string, call: Call) {
  const parameters = [
    ...pathParameters(path),
    ...(method === "POST" ? [idempotencyKey] : []),
    ...(call.name === "readEvents" ? [after, wait] : []),
    ...(call.name === "readMotion" ? [revision] : []),
    ...(call.name === "readEvents" || call.name === "readRoom" ? [member] : []),
    ...(call.name === "exportRoom" ? exportChoices : []),
    ...(call.name === "readAnnotations" ? [page] : []),
    ...(call.name === "searchRoom" ? searchChoices : []),
  ];
  return {
    operationId: call.name,
    summary: call.says,
    tags: [tagOf(path)],
    security: call.who === "all" ? [] : [{ bearer: [] }],
    ...(parameters.length > 0 && { parameters }),
    ...(call.body && {
      requestBody: { required: true, content: { "application/json": { schema: schemaOf(call.body) } } },
    }),
    ...(call.takesFile && { requestBody: fileBody }),
    responses: { ...answersOf(call), ...problemsOf(method, path, call) },
  };
}

const fileBody = {
  required: true,
  content: {
    "multipart/form-data": {
      schema: {
        type: "object",
        properties: { file: { type: "string", format: "binary" } },
        required: ["file"],
        additionalProperties: false,
      },
    },
  },
};

const tagOf = (path: string): string => {
  if (path.includes("/posts")) return "posts";
  if (path.includes("/rooms") || path.endsWith("/join")) return "rooms";
  return path.includes("/motions") || path.includes("/formats") ? "library" : "accounts";
};

const pathParameters = (path: string) =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));

const idempotencyKey = {
  name: "Idempotency-Key",
  in: "header",
  description: "The same key from the same caller is answered again as it was first, and writes nothing new.",
  schema: { type: "string", format: "uuid" },
};

const after = {
  name: "after",
  in: "query",
  description: "The number of the last event already known.",
  schema: { type: "integer", minimum: 0 },
};

const wait = {
  name: "wait",
  in: "query",
  description: "How many seconds a list waits for its first event.",
  schema: { type: "integer", minimum: 0, maximum: 25, default: 0 },
};

const revision = {
  name: "revision",
  in: "query",
  description: "Which revision; without it the newest.",
  schema: { type: "integer", minimum: 1 },
};

const member = {
  name: "member",
  in: "query",
  description: "Who a page was drawn for. Where the browser's cookie is another member's now: `other-seat`.",
  schema: { type: "string" },
};

const choicesOf = (shape: Readonly<Record<string, z.ZodType>>) =>
  Object.entries(shape).map(([name, choice]) => ({ name, in: "query", schema: schemaOf(choice) }));

const exportChoices = choicesOf(exportSchema.shape);

const searchChoices = choicesOf(roomSearchSchema.shape);

const page = {
  name: "page",
  in: "query",
  description: "The number of a page, from 0 on.",
  schema: { type: "integer", minimum: 0 },
};

const answersOf = ({ answer, others = [] }: Call) =>
  Object.fromEntries(
    [answer, ...others].map(({ status, says, shape, type = "application/json", orJson }) => [
      status,
      {
        description: says,
        ...((shape || status === 200) && {
          content: {
            [type]: { schema: shape ? schemaOf(shape) : {} },
            ...(orJson && { "application/json": { schema: schemaOf(orJson) } }),
          },
        }),
      },
    ]),
  );

/** The problems of a call by status: those of every call of its kind, and its own. */
function problemsOf(method: string, path: string, call: Call) {
  const reasons = new Set<ProblemReason>([
    ...(call.body ? (["invalid", "too-large", "not-json"] as const) : []),
    ...(call.takesFile ? (["invalid", "not-a-form"] as const) : []),
    ...(method === "POST" ? (["idempotency-mismatch"] as const) : []),
    ...(call.who === "all" ? [] : (["unauthorized"] as const)),
    ...(call.who === "teacher" ? (["not-allowed"] as const) : []),
    ...(path.includes("{") || call.name === "createRoom" ? (["not-found"] as const) : []),
    ...(call.refusals ?? []),
    ...(call.answer.type || call.name === "readHealth" ? [] : (["unavailable"] as const)),
  ]);
  const statuses = new Set([...reasons].map((reason) => problemKinds[reason][0]));
  return Object.fromEntries(
    [...statuses].map((status) => [
      status,
      {
        description: [...reasons]
          .filter((slug) => problemKinds[slug][0] === status)
          .map((slug) => `\`${slug}\`: ${problemKinds[slug][1]}`)
          .join("\n\n"),
        ...(status === 429 || status === 503
          ? { headers: { "Retry-After": { schema: { type: "integer" } } } }
          : {}),
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    ]),
  );
}

function schemaOf(shape: z.ZodType): object {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { io: "input" });
  return schema;
}
