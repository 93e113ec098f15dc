import type { Fields } from "./words";

/** What stands in a form; React's own fields are left out. */
export function fieldsIn(form: HTMLFormElement): Fields {
  const fields: Record<string, string[]> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && !name.startsWith("$ACTION"))
      fields[name] = [...(fields[name] ?? []), value];
  }
  return fields;
}

/** The same as a form sends it. */
export function formOf(fields: Fields): FormData {
  const form = new FormData();
  for (const [name, values] of Object.entries(fields)) for (const value of values) form.append(name, value);
  return form;
}

/**
 * Puts words back into the fields that are typed into, and ticks back; tells each field of text that it was
 * "filled", and opens what they are folded away in.
 */
export function fillForm(form: HTMLFormElement, fields: Fields): void {
  const used = new Map<string, number>();
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && field.type === "checkbox")
      field.checked = fields[field.name]?.includes(field.value) ?? false;
    const isText =
      field instanceof HTMLTextAreaElement ||
      (field instanceof HTMLInputElement && !["hidden", "radio", "checkbox"].includes(field.type));
    if (!isText) continue;
    const at = used.get(field.name) ?? 0;
    field.value = fields[field.name]?.[at] ?? "";
    used.set(field.name, at + 1);
    field.dispatchEvent(new Event("filled"));
    const folded = field.closest("details");
    if (folded && field.value !== "") folded.open = true;
  }
}

/** What was typed, as one text to take along: words, then sources. */
export function textOf(fields: Fields): string {
  const names = ["restatement", "body", "evidenceUrl[]", "evidenceTitle[]", "evidenceWords[]"];
  return names
    .flatMap((name) => fields[name] ?? [])
    .filter((value) => value !== "")
    .join("\n\n");
}

const worthKeeping = [
  "body",
  "restatement",
  "quote",
  "evidenceUrl[]",
  "evidenceTitle[]",
  "evidenceWords[]",
] as const;

/** Whether there is anything in a composer that would be missed. */
export const hasWords = (fields: Fields): boolean =>
  worthKeeping.some((name) => fields[name]?.some((value) => value !== ""));

/** Whether something is written here that was not in the words from before. */
export const saysMore = (fields: Fields, before: Fields): boolean =>
  worthKeeping.some((name) =>
    fields[name]?.some((value, row) => value !== "" && value !== before[name]?.[row]),
  );
