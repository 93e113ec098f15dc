import type { Route } from "next";
import type { Branch } from "@/components/map/tree/argument-tree";

/** Where in the room a paragraph or a post is read. */
export const roomPlaceOf = (address: string, { paragraph, post }: Branch): Route =>
  `/rooms/${address}?p=${paragraph.number}${post ? `&post=${post.id}` : ""}` as Route;
