import { useTranslations } from "next-intl";
import { ShowForm } from "@/components/sending/show-form";
import type { PointView } from "@/lib/debate/points/see-point";
import { reviewPointAction } from "@/lib/points/actions";

type Props = Readonly<{ points: readonly PointView[]; isTeacher: boolean }>;

/** The points that the reader sees, each with who proposed it. */
export function PointList({ points, isTeacher }: Props) {
  const t = useTranslations("points");
  return (
    <ul className="max-w-prose *:first:border-t-0">
      {points.map(({ id, text, by, status, reason }) => (
        <li key={`${id} ${status}`} className="grid gap-2 border-t py-4 break-inside-avoid">
          <p dir="auto" className="font-serif text-lg whitespace-pre-line wrap-anywhere">
            {text}
          </p>
          <p className="text-sm text-quiet">{t("by", { name: by.name })}</p>
          {status === "PENDING" ? (
            <p className="text-sm">{t(isTeacher ? "pendingTeacher" : "pending")}</p>
          ) : null}
          {status === "HIDDEN" ? (
            <p className="text-sm text-danger">{t("hidden", { reason: reason ?? "" })}</p>
          ) : null}
          {isTeacher ? (
            <ShowForm action={reviewPointAction} name="pointId" id={id} isShown={status === undefined} />
          ) : null}
        </li>
      ))}
    </ul>
  );
}
