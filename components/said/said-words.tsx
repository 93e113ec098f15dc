import { Folded } from "@/components/folding/folded";
import { languageIn } from "@/lib/debate/text/script";
import type { PostView } from "@/lib/debate/views";
import "./said.css";
import { SetText } from "./set-text";

type Props = Readonly<{
  post: Pick<PostView, "body" | "typeset" | "language">;
  /** The essay's. */
  language: string;
  isOpen?: boolean;
  className?: string;
}>;

/** A post's own words, as they are set and in their language. */
export const SaidWords = ({ post, language, isOpen, className = "" }: Props) => (
  <Folded
    text={post.body ?? ""}
    lang={languageIn(language, post)}
    dir="auto"
    isOpen={isOpen}
    data-aloud
    className={`said-words ${className}`}
  >
    {post.typeset ? <SetText typeset={post.typeset} /> : undefined}
  </Folded>
);
