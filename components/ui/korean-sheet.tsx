import "pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css";
import "@fontsource-variable/noto-serif-kr/wght.css";
import "./korean.css";

/**
 * Nothing to see: the faces for Korean come with it, each in about a hundred parts, of which a browser asks
 * for those it needs.
 */
export const KoreanSheet = () => null;
