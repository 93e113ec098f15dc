import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { TextField } from "@/components/ui/fields/text-field";
import { copyMotionAction, deleteMotionAction, shareMotionAction } from "@/lib/revisions/actions";
import type { OwnMotion } from "@/lib/revisions/queries";
import { MotionForm } from "./motion-form";

type Props = Readonly<{ motionId: string; own: OwnMotion | null; shareUrl: string | null }>;

/** What a teacher can do with a motion as a whole: copy it; one of their own also share and delete. */
export function MotionTools({ motionId, own, shareUrl }: Props) {
  const t = useTranslations("revisions.tools");
  return (
    <div className="no-print grid border-b">
      <Disclosure look="section" summary={t("copy")}>
        <div className="grid gap-3 pb-4">
          <p className="max-w-prose text-sm text-quiet">{t("copyHint")}</p>
          <MotionForm action={copyMotionAction} fields={{ motionId }}>
            {t("copyNow")}
          </MotionForm>
        </div>
      </Disclosure>
      {own ? (
        <>
          <Disclosure look="section" summary={t("share")}>
            <div className="grid max-w-xl gap-3 pb-4">
              <p className="max-w-prose text-sm text-quiet">{t("shareHint")}</p>
              {shareUrl ? (
                <TextField
                  label={t("link")}
                  name="shown"
                  readOnly
                  value={shareUrl}
                  spellCheck={false}
                  form=""
                />
              ) : null}
              <MotionForm
                action={shareMotionAction}
                fields={{ motionId, shared: shareUrl ? "false" : "true" }}
              >
                {t(shareUrl ? "stopSharing" : "shareNow")}
              </MotionForm>
            </div>
          </Disclosure>
          <Disclosure look="danger" summary={t("delete")} className="py-3">
            <div className="mt-2 grid gap-3">
              <p className="max-w-prose text-quiet">
                {own.rooms > 0 ? t("inUse", { count: own.rooms }) : t("deleteHint")}
              </p>
              {own.rooms > 0 ? null : (
                <MotionForm action={deleteMotionAction} fields={{ motionId }} look="danger">
                  {t("deleteNow")}
                </MotionForm>
              )}
            </div>
          </Disclosure>
        </>
      ) : null}
    </div>
  );
}
