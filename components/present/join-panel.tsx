import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatCode } from "@/lib/debate/text/codes";
import style from "./projector.module.css";

type Props = Readonly<{
  code: string;
  host: string;
  qr: ReactNode;
  /** What keeps phones from the address, while there is room and time to say so. */
  reach?: ReactNode;
  /** What stands below the code while the class gathers; without it the panel is small and for latecomers. */
  children?: ReactNode;
}>;

/** How the class gets in: the address, the code, and the QR code that does both. */
export function JoinPanel({ code, host, qr, reach, children }: Props) {
  const t = useTranslations("present");
  const isBig = children !== undefined;
  return (
    <div className={isBig ? style.door : "flex items-center gap-5"}>
      <div className={isBig ? style.bigQr : style.smallQr}>{qr}</div>
      <div className={isBig ? style.doorWords : undefined}>
        <p className={isBig ? style.step : "text-base sm:text-lg"}>
          <span className="text-quiet">{t("joinAt")} </span>
          <b translate="no" className="font-semibold break-all">
            {host}
          </b>
        </p>
        <p
          className={`font-semibold tracking-wide whitespace-nowrap tabular-nums ${isBig ? style.code : style.smallCode}`}
        >
          <span className="sr-only">{t("code")}: </span>
          <span translate="no">{formatCode(code)}</span>
        </p>
        {reach}
        {children}
      </div>
    </div>
  );
}
