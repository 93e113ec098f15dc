import { json } from "@/lib/api/answers";
import { openApiDocument } from "@/lib/api/calls/openapi";
import { calls } from "@/lib/api/route";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  GET: async () => json(openApiDocument()),
});
