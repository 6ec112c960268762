import { CheckCircleOutlined, CloudSyncOutlined, HddOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useTranslation } from "react-i18next";
import type { Fields } from "@/api/interactions";
import { formsQuery, receptionForms } from "@/api/setup";
import { Failed } from "@/components/Failed";
import { Nothing } from "@/components/Nothing";
import { Waiting } from "@/components/Waiting";
import type { SaveStatus } from "@/features/workspace/autosave";
import { FieldInput } from "@/components/FieldInput";
import { useMay } from "@/components/useMay";
import { Record } from "@/features/workspace/Record";
import { asked, formFor } from "@/features/workspace/reception";
import { useFirstField } from "@/features/workspace/useFirstField";
import { useDraft } from "@/features/workspace/useDraft";
import { useCardPause } from "@/features/workspace/useCardPause";
import css from "@/features/workspace/workspace.module.css";
import { pick } from "@/lib/i18n";
import type { CallView } from "@/realtime/views";

type Props = { call: CallView; bare?: boolean; onOpen?: (tool: string) => void };

/** The form that is filled during the talk; there is no save button because nothing can be lost. */
export function ReceptionForm({ call, bare = false, onOpen }: Props) {
  const { t } = useTranslation();
  const forms = useQuery(formsQuery);
  const { fields, status, type } = useDraft(call.interaction_id);
  const onCard = useCardPause(call);
  const mayRecord = useMay("work.write");
  const kinds = receptionForms(forms.data);
  const chosen = kinds.find((form) => form.name === fields.form) ?? formFor(kinds, call);
  const shown = asked(chosen?.fields ?? [], fields);
  const box = useFirstField(call.state === "talking" && shown[0] && shown[0].type !== "card");
  return (
    <section className={bare ? "" : (css.panel ?? "")} aria-label={t("form.label")}>
      <header className={css.panelHead}>
        {!bare && <h2>{t("form.label")}</h2>}
        {kinds.length > 1 && (
          <Select
            size="small"
            aria-label={t("form.which")}
            value={chosen?.name ?? null}
            options={kinds.map((form) => ({
              value: form.name,
              label: pick(form.label, form.name),
            }))}
            onChange={(form) => type({ form })}
          />
        )}
        <Saved status={status} />
      </header>
      {forms.isPending && <Waiting />}
      {forms.isError && <Failed error={forms.error} onRetry={() => void forms.refetch()} />}
      {forms.isSuccess && !chosen && <Nothing title={t("form.none")} hint={t("form.noneHint")} />}
      <div className={css.fields} ref={box}>
        {shown.map((field) => (
          <FieldInput
            key={field.key}
            field={field}
            value={fields[field.key]}
            onCard={onCard}
            onChange={(value) => type({ ...named(chosen), [field.key]: value })}
          />
        ))}
      </div>
      {chosen && mayRecord && (
        <Record key={chosen.name} call={call} form={chosen} fields={fields} onOpen={onOpen} />
      )}
    </section>
  );
}

/** Which form it is stands with what was typed, unless there is only one kind. */
const named = (form: { name: string; opens?: unknown[] } | undefined): Fields =>
  form?.opens?.length ? { form: form.name } : {};

const ICONS = {
  saving: <CloudSyncOutlined />,
  saved: <CheckCircleOutlined />,
  kept: <HddOutlined />,
};

function Saved({ status }: { status: SaveStatus }) {
  const { t } = useTranslation();
  if (status === "idle") return null;
  return (
    <span className={`${css.saved} ${status === "kept" ? css.kept : ""}`} role="status">
      {ICONS[status]} {t(`form.${status}`)}
    </span>
  );
}
