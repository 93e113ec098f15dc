import { useTranslations } from "next-intl";
import type { MemberView } from "@/lib/debate/views";
import style from "./projector.module.css";

/** As many names as a wall has room for. */
const most = 36;

/**
 * Who is in the room, of a class everybody: how many, and whom, so that everybody sees themselves come in.
 * Where names are hidden only how many: who has just come in is seen. A name that waits for the teacher is
 * counted only.
 */
export function Joined({
  members,
  hasNames,
  isOfClass,
}: Readonly<{ members: readonly MemberView[]; hasNames: boolean; isOfClass: boolean }>) {
  const t = useTranslations("present");
  const shown = members.filter(({ isNameWaiting }) => !isNameWaiting);
  return (
    <div className={style.joined}>
      <p role="status" className="flex flex-wrap items-baseline gap-x-[0.5em]">
        <span className="sr-only">
          {t(isOfClass ? "classCount" : "joinedCount", { count: members.length })}
        </span>
        <b aria-hidden="true" className={`font-semibold tabular-nums ${style.figure}`}>
          {members.length}
        </b>
        <span aria-hidden="true" className={`text-quiet ${style.line}`}>
          {t(isOfClass ? "inClass" : "joined", { count: members.length })}
        </span>
      </p>
      {hasNames && shown.length > 0 ? (
        <ul aria-label={t("names")} className={style.names}>
          {shown.slice(0, most).map(({ id, name }) => (
            <li key={id} data-walks={id} className="max-w-[12em] truncate">
              {name}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
