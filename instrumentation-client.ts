import { liveWithForeignNodes } from "@/components/foreign/foreign-nodes";

/** Runs in the browser before anything is drawn. */
liveWithForeignNodes();
