"use client";

import { useTranslations } from "next-intl";
import { usePhaseTitle } from "@/components/live/phase-title";
import { Select } from "@/components/ui/fields/select";
import { TextField } from "@/components/ui/fields/text-field";
import { TickBox } from "@/components/ui/fields/tick-box";
import type { FormatReason } from "@/lib/debate/formats";
import { longest } from "@/lib/debate/text/limits";
import { gateScopes, sides, stages } from "@/lib/debate/vocabulary";
import { FloorFields } from "./floor-fields";
import { KindBoxes } from "./kind-boxes";
import { type PhaseDraft, units } from "./phase-draft";
import { idOf } from "./use-phase-drafts";

type Props = Readonly<{
  draft: PhaseDraft;
  reasons: readonly FormatReason[];
  /** The id of the words that say what is wrong. */
  faultId: string;
  onChange: (changed: Partial<PhaseDraft>) => void;
}>;

const switches = ["reply", "rate", "swap", "sayItBack", "ground", "reveals"] as const;

/**
 * Everything about one phase that can be changed. Nothing in it is sent by itself: the form sends all phases
 * as one field.
 */
export function PhaseFields({ draft, reasons, faultId, onChange }: Props) {
  const t = useTranslations("formats.edit");
  const titleOf = usePhaseTitle();
  const faultOf = (reason: FormatReason) =>
    reasons.includes(reason) ? { "aria-invalid": true, "aria-describedby": faultId } : {};
  const allow = (changed: Partial<PhaseDraft["allows"]>) =>
    onChange({ allows: { ...draft.allows, ...changed } });
  const isTimed = draft.amount.trim() !== "";
  return (
    <div className="grid gap-x-10 gap-y-6 md:grid-cols-2">
      <div className="grid content-start gap-4">
        <div id={idOf(draft.key, "title")}>
          <TextField
            label={t("phaseTitle")}
            name=""
            autoComplete="off"
            longest={longest.phaseTitle}
            value={titleOf(draft)}
            onChange={(event) => onChange({ title: event.target.value })}
            {...faultOf("bad-title")}
          />
        </div>
        <div className="grid grid-cols-[1fr_9rem] gap-3">
          <TextField
            label={t("length")}
            name=""
            inputMode="decimal"
            autoComplete="off"
            value={draft.amount}
            onChange={(event) => onChange({ amount: event.target.value })}
            {...faultOf("bad-minutes")}
          />
          <Select
            label={t("unit")}
            name=""
            value={draft.unit}
            onChange={(event) =>
              onChange({ unit: units.find((unit) => unit === event.target.value) ?? "minutes" })
            }
            options={units.map((value) => ({ value, label: t(`units.${value}`) }))}
          />
          <p className="col-span-full -mt-1.5 text-sm text-quiet">{t("lengthHint")}</p>
        </div>
        <TickBox
          label={t("autoAdvance")}
          checked={draft.autoAdvance && isTimed}
          disabled={!isTimed}
          onChange={(event) => onChange({ autoAdvance: event.target.checked })}
        />
        <Select
          label={t("ballot")}
          name=""
          value={draft.allows.ballot ?? ""}
          onChange={(event) =>
            allow({ ballot: stages.find((stage) => stage === event.target.value) ?? null })
          }
          options={[
            { value: "", label: t("noBallot") },
            ...stages.map((value) => ({ value, label: t(`ballots.${value}`) })),
          ]}
        />
        <Select
          label={t("writeFirst")}
          name=""
          hint={t("writeFirstHint")}
          value={draft.writeFirst ?? ""}
          onChange={(event) =>
            onChange({ writeFirst: gateScopes.find((scope) => scope === event.target.value) ?? null })
          }
          options={[
            { value: "", label: t("noGate") },
            ...gateScopes.map((value) => ({ value, label: t(`gates.${value}`) })),
          ]}
          {...faultOf("gate-without-posts")}
        />
      </div>
      <div className="grid content-start gap-5">
        <div className="grid gap-5 sm:grid-cols-2">
          {sides.map((side) => (
            <KindBoxes
              key={side}
              side={side}
              chosen={draft.allows.post[side]}
              onChoose={(kinds) => allow({ post: { ...draft.allows.post, [side]: kinds } })}
            />
          ))}
        </div>
        <fieldset>
          <legend className="pb-1 text-sm font-semibold">{t("also")}</legend>
          {switches.map((name) => (
            <TickBox
              key={name}
              label={t(`switches.${name}`)}
              hint={t(`switchHints.${name}`)}
              checked={name === "sayItBack" ? draft.sayItBack : draft.allows[name] === true}
              onChange={({ target: { checked } }) =>
                name === "sayItBack" ? onChange({ sayItBack: checked }) : allow({ [name]: checked })
              }
            />
          ))}
          <FloorFields floor={draft.allows.floor} onChange={(floor) => allow({ floor })} />
        </fieldset>
      </div>
    </div>
  );
}
