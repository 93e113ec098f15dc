import { hashRequest } from "../auth/secrets";
import type { Knocker } from "./wrong-guess";

/**
 * How a room keeps with what a seat was taken: enough to tell who came with the same browser, or by a program
 * from the same address, and nothing that can be read, guessed or compared with another room's.
 */
export const hashKnocker = (roomId: string, { address, browserId }: Knocker): string =>
  `${browserId === null ? "program" : "browser"}:${hashRequest(
    JSON.stringify(["came from", roomId, browserId ?? address]),
  ).slice(0, 32)}`;
