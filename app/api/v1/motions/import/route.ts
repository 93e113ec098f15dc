import { showImported } from "@/lib/api/motion-shape";
import { calls } from "@/lib/api/route";
import { teacherFileWrite } from "@/lib/uploads/file-calls";

export const { GET, POST, PUT, PATCH, DELETE } = calls({ POST: teacherFileWrite("files", showImported) });
