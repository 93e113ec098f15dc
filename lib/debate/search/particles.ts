/** What stands behind a Korean word without a space, the longest first. */
export const particles: readonly string[] = (
  "에서부터 에게서는 으로부터 에서는 에서도 에서의 에게는 에게도 에게서 까지는 까지도 으로는 으로도 으로써 으로서 " +
  "이라는 이라고 이라도 이라면 한테서 처럼은 에서 에게 에는 에도 에만 한테 께서 으로 로서 로써 로는 로도 부터 까지 처럼 " +
  "보다 마다 조차 밖에 이나 이란 이랑 이며 이고 이다 라는 라고 라도 라면 하고 만이 만은 만을 과는 과의 와는 와의 " +
  "들이 들은 들을 들의 은 는 이 가 을 를 의 에 로 와 과 도 만 랑 나"
)
  .split(" ")
  .toSorted((a, b) => b.length - a.length);
