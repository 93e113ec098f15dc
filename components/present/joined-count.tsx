import { useTranslations } from "next-intl";
import style from "./projector.module.css";

/** How many students are in the room. */
export function JoinedCount({ count, isBig }: Readonly<{ count: number; isBig: boolean }>) {
  const words = useTranslations("present");
  if (!isBig) return <p className={`text-quiet ${style.line}`}>{words("joinedCount", { count })}</p>;
  return (
    <p role="status">
      <span className="sr-only">{words("joinedCount", { count })}</span>
      <span aria-hidden="true" className="flex flex-wrap items-baseline gap-x-[1.5vw]">
        <b className={`font-semibold tabular-nums ${style.count}`}>{count}</b>
        <span className={`text-quiet ${style.line}`}>{words("joined", { count })}</span>
      </span>
    </p>
  );
}
