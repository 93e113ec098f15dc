/**
 * Whether the window is wide enough for the arguments to stand beside the essay; else they come up from
 * below.
 */
export const isBesideEssay = (): boolean => window.matchMedia("(width >= 64rem)").matches;
