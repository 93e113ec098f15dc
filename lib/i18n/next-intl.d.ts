import type { Language } from "./language";

// Messages are not declared here: it makes the type check three times as long. messages.test.ts holds the
// keys instead.
declare module "next-intl" {
  interface AppConfig {
    Locale: Language;
  }
}
