"use client";

import { useTranslations } from "next-intl";
import { FormError } from "@/components/ui/form-error";
import type { NotSent } from "./not-sent";

type Props = Readonly<{ notSent: NotSent | null; message: string | null }>;

/** Why a form was not taken, at its top: it was not sent, or it was refused. */
export function SubmitError({ notSent, message }: Props) {
  const t = useTranslations("reasons");
  return <FormError>{notSent ? t(notSent) : message}</FormError>;
}
