import flows from "@/lib/i18n/zh/flows.json";
import nouns from "@/lib/i18n/zh/nouns.json";

export default { ...flows, ...nouns };
