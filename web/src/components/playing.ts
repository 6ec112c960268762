/** One voice at a time: whatever was playing stops when something else is to be heard. */
let audio: HTMLAudioElement | null = null;

function stopPlaying(): void {
  audio?.pause();
  audio = null;
}

export function playInTurn(addresses: readonly string[]): void {
  stopPlaying();
  const [first, ...rest] = addresses;
  if (first === undefined) return;
  const mine = new Audio(first);
  audio = mine;
  mine.onended = () => {
    if (audio === mine) playInTurn(rest);
  };
  // A browser that plays nothing before the first click says so by a rejection.
  void mine.play().catch(() => undefined);
}
