import { calls } from "@/lib/api/route";
import { pageFileWrite } from "@/lib/uploads/file-calls";

/** What the page of a new motion asks: a file as the parts of its essay. */
export const { GET, POST, PUT, PATCH, DELETE } = calls({ POST: pageFileWrite("files", (parts) => parts) });
