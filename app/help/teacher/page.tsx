import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { GuidePage } from "@/components/help/guide-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("help"))("guide.teacher") };
}

export default function TeacherGuidePage() {
  return <GuidePage guide="teacher" />;
}
