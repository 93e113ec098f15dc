/** What was typed into a form, by field name, in order. */
export type Draft = Readonly<Record<string, readonly string[]>>;

/** Where the unsent words of one member in one place of a room are kept on this device. */
export const draftPlace = (roomId: string, memberId: string, placeId: string): string =>
  `crossfloor-draft:${roomId}:${memberId}:${placeId}`;

/** Reads unsent words; null where there are none, or where the browser keeps nothing. */
export function findDraft(place: string): Draft | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? "null");
    return kept !== null && typeof kept === "object" ? (kept as Draft) : null;
  } catch {
    return null;
  }
}

/** Keeps unsent words until the server has them. */
export function keepDraft(place: string, form: HTMLFormElement): void {
  const draft: Record<string, string[]> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && !name.startsWith("$ACTION")) draft[name] = [...(draft[name] ?? []), value];
  }
  try {
    localStorage.setItem(place, JSON.stringify(draft));
  } catch {
    // A full or forbidden store: the words still stand in the form.
  }
}

/** Whether anything was written into a composer that would be missed. */
export function hasTyped(form: HTMLFormElement): boolean {
  const typed = new FormData(form);
  return ["body", "restatement"].some((name) => (typed.get(name) ?? "") !== "");
}

/** Forgets words that the server has, or that nobody wants. */
export function dropDraft(place: string): void {
  try {
    localStorage.removeItem(place);
  } catch {
    // Nothing was kept.
  }
}

/** Puts kept words back into a form's fields. */
export function fillForm(form: HTMLFormElement, draft: Draft): void {
  const used = new Map<string, number>();
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && field.type === "radio") {
      if (!field.disabled) field.checked = draft[field.name]?.includes(field.value) ?? field.checked;
    } else if (field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type !== "hidden")) {
      const at = used.get(field.name) ?? 0;
      field.value = draft[field.name]?.[at] ?? field.value;
      used.set(field.name, at + 1);
    }
  }
}
