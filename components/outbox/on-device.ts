import type { Words } from "./words";

/** Words as they lie on the device: a teacher's are marked, and go when the teacher logs out. */
type Stored = Words & Readonly<{ isTeachers?: true }>;

/** What lies on this device under names that begin so, by the rest of its name. */
export function load(name: string): ReadonlyMap<string, Words> {
  const found = keysWith(name).flatMap((key) => {
    const { isTeachers: _, ...words } = read(key) ?? {};
    return "fields" in words ? [[key.slice(name.length), words] as const] : [];
  });
  return new Map(found);
}

/** The names on this device that begin so; none where the browser keeps nothing. */
export function keysWith(start: string): readonly string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(start));
  } catch {
    return [];
  }
}

export const isTeachers = (key: string): boolean => read(key)?.isTeachers === true;

export function store(key: string, words: Words, isByTeacher: boolean): void {
  const stored: Stored = isByTeacher ? { ...words, isTeachers: true } : words;
  try {
    localStorage.setItem(key, JSON.stringify(stored));
  } catch {
    // A full or forbidden store: the words still stand on the page.
  }
}

export function remove(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}

function read(key: string): Stored | null {
  try {
    const words: Stored | null = JSON.parse(localStorage.getItem(key) ?? "null");
    return words?.fields ? words : null;
  } catch {
    return null;
  }
}
