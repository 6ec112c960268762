import flows from "@/lib/i18n/en/flows.json";
import nouns from "@/lib/i18n/en/nouns.json";

export default { ...flows, ...nouns };
