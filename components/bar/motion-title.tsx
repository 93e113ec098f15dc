import { Fragment } from "react";

/** A motion's title that never breaks inside a short word with a dash, such as "US–ROK". */
export const MotionTitle = ({ title }: Readonly<{ title: string }>) =>
  title.split(" ").map((word, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the words of a title keep their places
    <Fragment key={at}>
      {at > 0 ? " " : null}
      {/[-–]/.test(word) && word.length < 16 ? <span className="whitespace-nowrap">{word}</span> : word}
    </Fragment>
  ));
