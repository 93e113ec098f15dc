const longestDepth = 30;

/** As browsers write it. What is spelled otherwise the framework's readers read in different ways. */
const multipart = /^multipart\/form-data; ?boundary=("?)([^\s";,]{1,70})\1$/;
/** What stands over a field, each byte as a character. */
const head = /^[\t\r\n -~\x80-\xff]{0,4000}$/;

/**
 * Whether a form can be handed to the framework, which fails at what its own script would not have sent: it
 * is whole, and the values that stand in it beside its fields are plain. Our actions take what a form showed
 * before, if that, and the form. Sent by script, or by a browser without it.
 */
export async function isWholeForm(
  type: string,
  bytes: Uint8Array<ArrayBuffer>,
  isByScript: boolean,
): Promise<boolean> {
  const [, , boundary] = multipart.exec(type) ?? [];
  if (boundary === undefined) return false;
  const parts = Buffer.from(bytes).toString("latin1").split(`--${boundary}`);
  if (!parts.every((part) => head.test(part.split("\r\n\r\n", 1).join()))) return false;
  try {
    const form = await new Response(bytes, { headers: { "Content-Type": type } }).formData();
    return isByScript ? isCall(form) : isPlainForm(form);
  } catch {
    return false;
  }
}

/** What script sends stands in "0": the form itself is named last, and its fields stand beside. */
function isCall(form: FormData): boolean {
  const read = readList(form, "0", 2);
  const [last, ...before] = read?.toReversed() ?? [];
  return (
    read !== null && /^\$K[0-9a-f]+$/.test(String(last)) && before.every((one) => isPlain(one, "0", read))
  );
}

/** One for the form and one for the button that was pressed. */
const mostActions = 2;

/**
 * A browser without script sends back what the page hid in the form. The framework reads what belongs to an
 * action as often as the action is named, and so would we.
 */
function isPlainForm(form: FormData): boolean {
  const named = [...form.keys()].flatMap((name) => /^\$ACTION_REF_(.*)$/s.exec(name)?.[1] ?? []);
  return named.length <= mostActions && named.every((number) => isPlainAction(number, form));
}

function isPlainAction(number: string, form: FormData): boolean {
  const [action = "", ...more] = form.getAll(`$ACTION_${number}:0`);
  if (more.length > 0 || !/^\{"id":"[0-9a-f]+","bound":"\$@1"\}$/.test(String(action))) return false;
  const read = readList(form, `$ACTION_${number}:1`, 1);
  return read?.every((one) => isPlain(one, "1", read)) ?? false;
}

function readList(form: FormData, name: string, most: number): readonly unknown[] | null {
  const [text, ...more] = form.getAll(name);
  if (typeof text !== "string" || more.length > 0) return null;
  const read: unknown = JSON.parse(text);
  return Array.isArray(read) && read.length <= most ? read : null;
}

/** A value of JSON without the framework's signs, but for the few that a form's state can hold. */
function isPlain(value: unknown, part: string, root: unknown, depth = 0): boolean {
  if (typeof value === "string") return !value.startsWith("$") || isSign(value, part, root);
  if (typeof value !== "object" || value === null) return true;
  if (depth > longestDepth || Object.hasOwn(value, "__proto__")) return false;
  return Object.values(value).every((inner) => isPlain(inner, part, root, depth + 1));
}

/** A "$" that somebody typed, nothing, a time, or what stands elsewhere in the same values. */
function isSign(text: string, part: string, root: unknown): boolean {
  if (text.startsWith("$$") || text === "$undefined") return true;
  if (text.startsWith("$D")) return !Number.isNaN(Date.parse(text.slice(2)));
  const [first, ...path] = text.split(":");
  const isOwn = (at: unknown): at is object => typeof at === "object" && at !== null;
  const found = path.reduce<unknown>(
    (at, key) => (isOwn(at) && Object.hasOwn(at, key) ? Reflect.get(at, key) : undefined),
    root,
  );
  return first === `$${part}` && isOwn(found);
}
