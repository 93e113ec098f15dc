import { useTranslations } from "next-intl";
import { TextArea } from "@/components/ui/fields/text-area";
import { longest } from "@/lib/debate/text/limits";
import { gradeForm } from "./grade-form-id";

/** A comment on one post, which goes with the form of the grade. */
export function RemarkField({ postId, text }: Readonly<{ postId: string; text: string }>) {
  const t = useTranslations("grades");
  return (
    <div>
      <input type="hidden" form={gradeForm} name="remarkOn[]" value={postId} />
      <TextArea
        label={t("remark")}
        name="remark[]"
        form={gradeForm}
        rows={2}
        longest={longest.remark}
        defaultValue={text}
      />
    </div>
  );
}
