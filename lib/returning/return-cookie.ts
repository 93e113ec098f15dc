import { dropCookie, readCookie, writeCookie } from "../web/cookie-jar";
import { returnCookie } from "../web/cookies";

/** The secret with which this browser asked to come back into a room. */
export const findReturnSecret = (roomId: string): Promise<string | null> => readCookie(returnCookie(roomId));

export const keepReturnSecret = (roomId: string, secret: string): Promise<void> =>
  writeCookie(returnCookie(roomId), secret);

export const dropReturnSecret = (roomId: string): Promise<void> => dropCookie(returnCookie(roomId));
