"use client";

import { useTranslations } from "next-intl";
import { FormError } from "@/components/ui/form-error";
import { SeatNotice } from "./seat-notice";
import type { Lost } from "./use-sending";

type Props = Readonly<{ lost: Lost | null; message: string | null }>;

/** Why a form of the room was not taken, and what to do next. */
export function SendingError({ lost, message }: Props) {
  const t = useTranslations("room.lost");
  if (lost && typeof lost === "object") return <SeatNotice refusal={lost} />;
  return <FormError>{lost ? t(lost) : message}</FormError>;
}
