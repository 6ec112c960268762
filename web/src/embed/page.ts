/** What the agent is told of the page before he answers. */
export type PageContext = { url: string; title: string; data: Record<string, string> };

const ABOUT = "linedeskAbout";
const LONGEST_URL = 500;
const LONGEST_WORD = 200;
const MOST_WORDS = 10;

/** Named words come from `data-linedesk-about-NAME` of the script and of what was clicked. */
export function contextOf(...elements: (HTMLElement | null)[]): PageContext {
  const named = elements.flatMap((element) => (element ? Object.entries(element.dataset) : []));
  const told = named
    .filter(([key, value]) => key.startsWith(ABOUT) && key !== ABOUT && value)
    .map(([key, value]) => [nameOf(key), (value ?? "").slice(0, LONGEST_WORD)] as const);
  return {
    url: location.href.split("#", 1)[0]?.slice(0, LONGEST_URL) ?? "",
    title: document.title.slice(0, LONGEST_WORD),
    data: Object.fromEntries([...new Map(told)].slice(0, MOST_WORDS)),
  };
}

/** `linedeskAboutOrderNo` is `order-no`. */
function nameOf(key: string): string {
  const name = key.slice(ABOUT.length).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return name.slice(1, 31);
}
