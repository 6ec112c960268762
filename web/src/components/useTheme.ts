import { useQuery } from "@tanstack/react-query";
import { formsQuery } from "@/api/setup";
import { pick } from "@/lib/i18n";

/** A ticket's theme in the words of the form that asked for it; what was typed stays as it is. */
export function useTheme(): (theme: string) => string {
  const { data: forms = [] } = useQuery(formsQuery);
  const fields = forms.flatMap((form) => form.fields).filter((field) => field.key === "theme");
  const options = fields.flatMap((field) => field.options ?? []);
  return (theme) => pick(options.find((one) => one.value === theme)?.label, theme);
}
