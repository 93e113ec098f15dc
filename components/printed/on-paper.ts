import type { Snapshot } from "@/lib/debate/events";
import type { PostView } from "@/lib/debate/views";

/** Whether somebody is the room's teacher, who sees posts that the class does not. */
export const isTeacherIn = ({ me }: Snapshot): boolean => me.role === "TEACHER";

/**
 * The posts that are printed: those the class sees, whoever prints them, and a student's own. What a teacher
 * holds or has rejected stays on the desk.
 */
export const onPaper = (posts: readonly PostView[], isTeacher: boolean): readonly PostView[] =>
  posts.filter(({ body, status }) => body !== null && (status === "PUBLISHED" || !isTeacher));
