import { expect, test } from "vitest";
import { kindOf } from "./statement-kind";
import { areTracesWanted, isFollowed } from "./wanted";

test("traces are made only where OpenTelemetry's variables name who takes them", () => {
  const endpoint = { OTEL_EXPORTER_OTLP_ENDPOINT: "http://collector:4318" };
  for (const unset of [
    {},
    { OTEL_EXPORTER_OTLP_ENDPOINT: "" },
    { OTEL_SERVICE_NAME: "debate" },
    { ...endpoint, OTEL_SDK_DISABLED: "true" },
    { ...endpoint, OTEL_TRACES_EXPORTER: "none" },
  ])
    expect(areTracesWanted(unset)).toBe(false);
  for (const set of [endpoint, { OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: "http://collector:4318/v1/traces" }])
    expect(areTracesWanted(set)).toBe(true);
});

test("no stream, probe or file is followed", () => {
  expect(["/", "/rooms/[roomId]", "/api/v1/rooms/[roomId]/posts"].filter(isFollowed)).toHaveLength(3);
  expect(["/api/v1/rooms/[roomId]/events", "/api/health", "/_next/static/*"].filter(isFollowed)).toEqual([]);
});

test("of a statement its kind and its table are told, and none of the values in it", () => {
  const words = "'Zephyrine said \"Qasimovic\" FROM here'";
  expect(kindOf(`SELECT "public"."Room"."code" FROM "public"."Room" WHERE "code" = 'K7WQ2P'`)).toEqual({
    operation: "SELECT",
    table: "Room",
  });
  expect(kindOf(`insert into "Post" (body) VALUES (${words})`)).toEqual({
    operation: "INSERT",
    table: "Post",
  });
  expect(kindOf(`UPDATE "Member" SET name = ${words}`)).toEqual({ operation: "UPDATE", table: "Member" });
  expect(kindOf(`SELECT ${words}`)).toEqual({ operation: "SELECT", table: null });
  expect(kindOf(`${words}`)).toEqual({ operation: "OTHER", table: null });
  expect(kindOf("COMMIT")).toEqual({ operation: "COMMIT", table: null });
});
