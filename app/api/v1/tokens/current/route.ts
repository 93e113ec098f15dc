import { nothing } from "@/lib/api/answers";
import { findToken } from "@/lib/api/bearer";
import { problem, problemOf } from "@/lib/api/problem";
import { calls } from "@/lib/api/route";
import { revokeTokenByHash } from "@/lib/auth/commands";
import { findTokenHolder } from "@/lib/auth/queries";
import { hashSecret } from "@/lib/auth/secrets";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  DELETE: async (asked) => {
    const token = findToken(asked);
    const holder = token && (await findTokenHolder(hashSecret(token)));
    const outcome = holder ? await revokeTokenByHash(hashSecret(token)) : null;
    return outcome?.ok ? nothing() : problem(problemOf("unauthorized"));
  },
});
