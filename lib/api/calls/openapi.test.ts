import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, it } from "vitest";
import { callList } from "./call-list";
import { openApiDocument } from "./openapi";

const root = join(import.meta.dirname, "../../..");

/** "METHOD /path" of every route file under app/api that belongs to the API: browsers alone report. */
const routes = readdirSync(join(root, "app/api"), { recursive: true, encoding: "utf8" })
  .filter(
    (file) =>
      file.endsWith("route.ts") && !/^auth|^policy-reports|^(motion|room)-files|\[\[\.\.\./.test(file),
  )
  .flatMap((file) => {
    const text = readFileSync(join(root, "app/api", file), "utf8");
    const path = `/api/${relative("", file).replace(/\/route\.ts$/, "")}`
      .replaceAll("[", "{")
      .replaceAll("]", "}");
    const methods = [
      ...text.matchAll(
        /(?:^ {2}|calls\(\{ )(GET|POST|PUT|PATCH|DELETE): |^export (?:async )?function (GET|POST)\b/gm,
      ),
    ];
    return methods.map(([, called, exported]) => `${called ?? exported} ${path}`);
  });

describe("the OpenAPI document", () => {
  it("is valid OpenAPI 3.1", async () => {
    const validator = new Validator();
    const found = await validator.validate(JSON.parse(JSON.stringify(openApiDocument())));
    expect(found).toEqual({ valid: true });
    expect(validator.version).toBe("3.1");
  });

  it("names every route there is, and none that there is not", () => {
    expect(Object.keys(callList).toSorted()).toEqual(routes.toSorted());
  });

  it("takes a seed as text or as a number", () => {
    const operation = JSON.parse(JSON.stringify(openApiDocument())).paths["/api/v1/rooms/{roomId}/sides"]
      .post;
    const [assign] = operation.requestBody.content["application/json"].schema.anyOf;
    expect(assign.properties.seed).toMatchObject({
      type: ["string", "number"],
      description: expect.stringContaining("decimal"),
    });
  });

  it("shows the fields of a post as the schema checks them", () => {
    const operation = JSON.parse(JSON.stringify(openApiDocument())).paths["/api/v1/rooms/{roomId}/posts"]
      .post;
    const schema = operation.requestBody.content["application/json"].schema;
    expect(schema).toMatchObject({ type: "object", required: ["kind", "body"], additionalProperties: false });
    expect(schema.properties.kind.enum).toEqual(["REBUT", "SUPPORT", "QUESTION", "CONCEDE"]);
    expect(schema.properties.evidence).toMatchObject({
      type: "array",
      maxItems: 5,
      items: { required: ["url"], properties: { title: { type: "string" }, words: { type: "string" } } },
    });
    expect(Object.keys(operation.responses)).toEqual(
      expect.arrayContaining(["201", "400", "401", "403", "404", "409", "413", "415", "422", "429", "503"]),
    );
  });
});
