import { TeacherOnly } from "@/components/rooms/teacher-only";
import { Page } from "@/components/ui/page";

/** A page of the teacher's, opened by somebody else who is in the room. */
export default function TeacherPageNotFound() {
  return (
    <Page>
      <TeacherOnly />
    </Page>
  );
}
