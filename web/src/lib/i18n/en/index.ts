import casework from "@/lib/i18n/en/casework.json";
import crm from "@/lib/i18n/en/crm.json";
import desk from "@/lib/i18n/en/desk.json";
import lists from "@/lib/i18n/en/lists.json";
import moves from "@/lib/i18n/en/moves.json";
import records from "@/lib/i18n/en/records.json";
import recordings from "@/lib/i18n/en/recordings.json";
import reports from "@/lib/i18n/en/reports.json";
import shell from "@/lib/i18n/en/shell.json";
import supervision from "@/lib/i18n/en/supervision.json";

export default {
  ...shell,
  ...desk,
  ...records,
  ...casework,
  ...lists,
  ...moves,
  ...supervision,
  ...recordings,
  ...reports,
  ...crm,
};
