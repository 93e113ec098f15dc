import { nothing } from "@/lib/api/answers";
import { findToken } from "@/lib/api/bearer";
import { problem, problemOf } from "@/lib/api/problem";
import { calls } from "@/lib/api/route";
import { endSeat, revokeTeacherToken } from "@/lib/auth/commands";
import { findTeacherOfToken } from "@/lib/auth/queries";
import { hashSecret } from "@/lib/auth/secrets";
import { findSeatOfToken } from "@/lib/members/queries";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  DELETE: async (asked) => {
    const token = findToken(asked);
    const outcome = token ? await endToken(hashSecret(token)) : null;
    return outcome?.ok ? nothing() : problem(problemOf("unauthorized"));
  },
});

async function endToken(hash: string) {
  if (await findTeacherOfToken(hash)) return revokeTeacherToken(hash);
  const seat = await findSeatOfToken(hash);
  return seat?.tokenId ? endSeat(seat.roomId, seat.tokenId) : null;
}
