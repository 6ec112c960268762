import casework from "@/lib/i18n/zh/casework.json";
import desk from "@/lib/i18n/zh/desk.json";
import records from "@/lib/i18n/zh/records.json";
import shell from "@/lib/i18n/zh/shell.json";

export default { ...shell, ...desk, ...records, ...casework };
