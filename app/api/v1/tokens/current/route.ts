import { nothing } from "@/lib/api/answers";
import { findBearer } from "@/lib/api/bearer";
import { problem, problemOf } from "@/lib/api/problem";
import { calls } from "@/lib/api/route";
import { revokeTokenByHash } from "@/lib/auth/commands";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  DELETE: async (request) => {
    const bearer = await findBearer(request);
    const outcome = bearer && (await revokeTokenByHash(bearer.tokenHash));
    return outcome?.ok ? nothing() : problem(problemOf("unauthorized"));
  },
});
