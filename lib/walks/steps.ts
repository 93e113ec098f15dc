type Any = (this: unknown, ...given: unknown[]) => unknown;
type Count = (length: number, result: unknown) => number;

/** What is called for each of a list. */
const calling =
  "every filter find findIndex findLast findLastIndex flatMap forEach map reduce reduceRight some sort toSorted";
/** What goes over all of a list, what makes another list, and what looks for one. */
const going = "fill join reverse shift splice unshift";
const making = "concat flat slice toReversed toSpliced with";
const seeking = "includes indexOf lastIndexOf";

/**
 * How often work looks at one of a list, a map or a set, whichever way: how long it takes, without a clock.
 * What it does with indexes, letters and the names of an object is not seen.
 */
export function stepsOf(work: () => unknown): number {
  let steps = 0;
  const undo: (() => void)[] = [];
  const patch = (on: object, names: string, counting: (original: Any) => Any) => {
    for (const name of names.split(" ")) {
      const original = Reflect.get(on, name) as Any;
      const put = (value: Any) =>
        Object.defineProperty(on, name, { value, writable: true, configurable: true });
      undo.push(() => put(original));
      put(counting(original));
    }
  };
  const counted =
    (count: Count) =>
    (original: Any): Any =>
      function (...given) {
        const length = (this as { length?: number }).length ?? 0;
        const result = original.apply(this, given);
        steps += count(length, result);
        return result;
      };
  const countedEach = (original: Any): Any =>
    function (...given) {
      const call = given[0] as Any;
      if (typeof call === "function")
        given[0] = (one: unknown, other: unknown, third: unknown, fourth: unknown) => {
          steps++;
          return call(one, other, third, fourth);
        };
      return original.apply(this, given);
    };
  const one = counted(() => 1);

  const list = Array.prototype;
  patch(list, calling, countedEach);
  patch(
    list,
    going,
    counted((length) => length),
  );
  patch(
    list,
    making,
    counted((_, made) => (made as readonly unknown[]).length),
  );
  patch(
    list,
    seeking,
    counted((length, at) => (at === false || at === -1 ? length : Number(at) + 1)),
  );
  patch(Map.prototype, "get has set delete", one);
  patch(Set.prototype, "has add delete", one);
  for (const some of [[], new Map(), new Set()])
    patch(Object.getPrototypeOf(some[Symbol.iterator]()), "next", one);

  try {
    work();
    return steps;
  } finally {
    for (const back of undo) back();
  }
}
