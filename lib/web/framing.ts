/**
 * FRAME_ANCESTORS: the sites whose pages may show this one in a frame. They are checked at the start; without
 * the setting there is none.
 */
export const readFrameAncestors = (): readonly string[] =>
  (process.env.FRAME_ANCESTORS ?? "").split(" ").filter((origin) => origin !== "");

/** Whether pages may stand in a page of another site, where a browser keeps cookies only if they say so. */
export const isFramed = (): boolean => readFrameAncestors().length > 0;
