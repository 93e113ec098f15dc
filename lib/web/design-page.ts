/**
 * Whether the page `/ui` is there: in development, and where SHOW_DESIGN says so, as for the tests. In a
 * school it is not.
 */
export const isDesignShown = ({ NODE_ENV, SHOW_DESIGN }: NodeJS.ProcessEnv = process.env): boolean =>
  NODE_ENV === "development" || SHOW_DESIGN === "1";
