// Preloaded into the app (node --import): when the script that started it is killed, the app ends too and
// frees its port.
process.once("disconnect", () => process.exit(1));
