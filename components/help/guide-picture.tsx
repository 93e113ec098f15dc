import "./guide-picture.css";

const themes = ["light", "dark"] as const;

type Props = Readonly<{ name: string; language: string; title: string }>;

/**
 * A picture of the interface in the reader's language; the page's own colours choose the light or the dark
 * one.
 */
export const GuidePicture = ({ name, language, title }: Props) => (
  <figure className="guide-picture border">
    {themes.map((theme) => (
      // biome-ignore lint/performance/noImgElement: small already, and kept with the app
      <img
        key={theme}
        className={theme}
        src={`/guides/${name}.${language}.${theme}.webp`}
        alt={title}
        width={640}
        height={400}
        loading="lazy"
        decoding="async"
      />
    ))}
  </figure>
);
