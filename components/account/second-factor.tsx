import { useTranslations } from "next-intl";
import { QrCode } from "@/components/present/qr-code";
import {
  beginSecondFactorAction,
  renewRecoveryCodesAction,
  turnOffSecondFactorAction,
} from "@/lib/second-factor/actions";
import type { SecondFactor as State } from "@/lib/second-factor/queries";
import { FirstCodeForm } from "./first-code-form";
import { PasswordAgainForm } from "./password-again-form";

/** The second factor in its three states: off, begun with a key for an app, on. */
export function SecondFactor({ factor }: Readonly<{ factor: State }>) {
  const t = useTranslations("safety");
  const { state } = factor;
  return (
    <>
      <p>
        {state === "on" ? t("factorOn", { count: factor.codesLeft }) : null}
        {state === "off" ? t("factorOff") : null}
        {state === "begun" ? t("factorBegun") : null}
      </p>
      <FirstCodeForm>
        {state === "begun" ? (
          <>
            <QrCode text={factor.address} label={t("keyPicture")} className="size-48 border" />
            <p className="text-sm">
              {t("keyTyped")} <code className="font-mono break-all">{factor.key}</code>
            </p>
          </>
        ) : null}
      </FirstCodeForm>
      <PasswordAgainForm
        key={state}
        action={beginSecondFactorAction}
        does={state === "begun" ? t("beginAgain") : t("begin")}
        isAway={state === "on"}
      />
      <PasswordAgainForm action={renewRecoveryCodesAction} does={t("renew")} isAway={state !== "on"}>
        <p className="text-sm text-quiet">{t("renewText")}</p>
      </PasswordAgainForm>
      <PasswordAgainForm
        action={turnOffSecondFactorAction}
        does={t("turnOff")}
        look="danger"
        isAway={state === "off"}
      />
    </>
  );
}
