import { calls } from "@/lib/api/route";
import { takeRoom } from "@/lib/exports/serving/take-room";

/** What the page that brings a room in sends, and its form where no script runs. */
export const { GET, POST, PUT, PATCH, DELETE } = calls({ POST: takeRoom });
