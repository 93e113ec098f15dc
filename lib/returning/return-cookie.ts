import { cookies } from "next/headers";
import { ownCookie } from "../web/own-cookie";

const nameFor = (roomId: string): string => `crossfloor-return-${roomId}`;

/** The secret with which this browser asked to come back into a room. */
export const findReturnSecret = async (roomId: string): Promise<string | null> =>
  (await cookies()).get(nameFor(roomId))?.value ?? null;

export async function keepReturnSecret(roomId: string, secret: string): Promise<void> {
  (await cookies()).set(nameFor(roomId), secret, { ...ownCookie(), maxAge: 3600 });
}

export async function dropReturnSecret(roomId: string): Promise<void> {
  (await cookies()).delete(nameFor(roomId));
}
