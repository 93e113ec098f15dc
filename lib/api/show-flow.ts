import type { Flow } from "../debate/flow";

/**
 * The flow in the API's own spelling: all items in the order of the essay, each paragraph before what was
 * written on it.
 */
export const showFlow = ({ parts, ledger }: Flow) => ({
  items: [...parts.values()].flatMap(({ items }) => items),
  ledger,
});
