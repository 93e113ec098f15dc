// Gives back what it is given, again and again, each time under a number of its own: more-doors.ts starts it.
// It is given a bare handle, at which it does not listen: else it would take connections itself. It would end
// before its time were messages no longer listened to.
process.on("message", async (count, handle) => {
  const giveBack = () => new Promise((resolve) => process.send("door", handle, resolve));
  for (let at = 0; at < count; at++) await giveBack();
  process.disconnect();
});
