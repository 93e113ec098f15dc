import type { RoomFile } from "../schemas";

/** Anything that some system takes for more than a letter of a name. */
const odd = /[\p{C}\p{Z}\\/:*?"<>|.%]+/gu;

/** What of a room its files are called by. */
export type Named = Pick<RoomFile, "title" | "createdAt">;

/** What a file is called: by the room's title, or the motion's where names are hidden, and the day it began. */
export const nameFile = ({ title, createdAt }: Named, extension: string): string => {
  const words = [...title.replaceAll(odd, " ").trim()].slice(0, 80).join("").trim();
  return `${words || "room"} ${createdAt.slice(0, 10)}.${extension}`;
};
