import { useTranslations } from "next-intl";
import type { MemberView } from "@/lib/debate/views";
import style from "./projector.module.css";
import { shownOnWall } from "./shown-on-wall";

/** As many names as a wall has room for: those who came last. */
const most = 36;

/** Who is in the room, by the names the class knows: how many, and whom, so that everybody sees themselves come in. */
export function Joined({ members }: Readonly<{ members: readonly MemberView[] }>) {
  const words = useTranslations("present");
  const nameOf = shownOnWall(members);
  return (
    <div className={style.joined}>
      <p role="status" className="flex flex-wrap items-baseline gap-x-[0.5em]">
        <span className="sr-only">{words("joinedCount", { count: members.length })}</span>
        <b aria-hidden="true" className={`font-semibold tabular-nums ${style.figure}`}>
          {members.length}
        </b>
        <span aria-hidden="true" className={`text-quiet ${style.line}`}>
          {words("joined", { count: members.length })}
        </span>
      </p>
      {members.length === 0 ? null : (
        <ul aria-label={words("names")} className={style.names}>
          {members.slice(-most).map(({ id }) => (
            <li key={id} className="max-w-[12em] truncate">
              {nameOf(id)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
