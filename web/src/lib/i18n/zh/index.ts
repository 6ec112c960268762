import casework from "@/lib/i18n/zh/casework.json";
import crm from "@/lib/i18n/zh/crm.json";
import desk from "@/lib/i18n/zh/desk.json";
import lists from "@/lib/i18n/zh/lists.json";
import moves from "@/lib/i18n/zh/moves.json";
import records from "@/lib/i18n/zh/records.json";
import recordings from "@/lib/i18n/zh/recordings.json";
import reports from "@/lib/i18n/zh/reports.json";
import shell from "@/lib/i18n/zh/shell.json";
import supervision from "@/lib/i18n/zh/supervision.json";

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
