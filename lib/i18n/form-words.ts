import { useTranslations } from "next-intl";
import type { Refusal } from "@/lib/debate/outcome";
import type { FormState } from "@/lib/members/form";
import { useEnumeration } from "./enumeration";

/**
 * What a form says after it was sent, in words. Needs the namespace "reasons", whose words may name {names}:
 * who a refusal is about.
 */
export type FormWords = Readonly<{
  /** Why it was refused, for the form as a whole; null where only fields are at fault or nothing is. */
  message: string | null;
  errorOf: (field: string) => string | null;
  /** What was typed before, to be shown again. */
  typed: (field: string, otherwise?: string) => string;
}>;

/** What a form says before anything was refused: one value, so that what is given it is not drawn again. */
const nothing: FormWords = { message: null, errorOf: () => null, typed: (_, otherwise = "") => otherwise };

export function useFormWords(state: FormState<unknown>): FormWords {
  const t = useTranslations("reasons");
  const enumerate = useEnumeration();
  if (state.status !== "refused") return nothing;

  const { refusal, values } = state;
  const names = enumerate(refusal.about ?? []);
  const say = (slug: string): string =>
    t.has(slug) ? t(slug, { names, act: refusal.act ?? "" }) : t("invalid");
  const sayOf = (field: string, slug: string): string => {
    const detail = refusal.details?.[field];
    return detail && t.has(`detail.${slug}`) ? t(`detail.${slug}`, detail) : say(slug);
  };
  return {
    message: isOfFields(refusal) ? null : sayRefusal(refusal, t, say),
    errorOf: (field) => (refusal.errors?.[field] ? sayOf(field, refusal.errors[field]) : null),
    typed: (field, otherwise = "") => values[field] ?? otherwise,
  };
}

/** Whether all there is to say stands beside the fields. */
const isOfFields = ({ reason, errors = {} }: Refusal): boolean => {
  const slugs = Object.values(errors);
  return slugs.length > 0 && (reason === "invalid" || slugs.every((slug) => slug === reason));
};

type Words = ReturnType<typeof useTranslations>;

/**
 * A refusal as a sentence; `words` are those of the namespace "reasons", and `say` puts one of its slugs into
 * them.
 */
function sayRefusal({ reason, retryAfter }: Refusal, t: Words, say: (slug: string) => string): string {
  return reason === "too-many" && retryAfter
    ? t("too-many-wait", { seconds: Math.ceil(retryAfter) })
    : say(reason);
}
