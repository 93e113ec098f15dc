import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatCode } from "@/lib/debate/codes";
import style from "./projector.module.css";

type Props = Readonly<{ code: string; host: string; qr: ReactNode; isBig: boolean }>;

/** How the class gets in: the address, the code, and the QR code that does both. */
export function JoinPanel({ code, host, qr, isBig }: Props) {
  const words = useTranslations("present");
  return (
    <div className={isBig ? "flex flex-wrap items-center gap-x-[4vw] gap-y-6" : "flex items-center gap-5"}>
      <div className={isBig ? "w-[clamp(11rem,min(26vw,50vh),36rem)] shrink-0" : "w-[clamp(5rem,min(9vw,16vh),12rem)] shrink-0"}>{qr}</div>
      <div>
        <p className={isBig ? style.line : "text-base sm:text-xl"}>
          <span className="text-quiet">{words("joinAt")} </span>
          <b className="font-semibold break-all">{host}</b>
        </p>
        <p
          className={`font-semibold tracking-wide whitespace-nowrap tabular-nums ${isBig ? `mt-[0.15em] ${style.code}` : style.smallCode}`}
        >
          <span className="sr-only">{words("code")}: </span>
          {formatCode(code)}
        </p>
      </div>
    </div>
  );
}
