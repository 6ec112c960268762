import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Radio } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { mergeCustomers, previewQuery, undoMerge, type Taken } from "@/api/keeping";
import type { Customer, MergePreview } from "@/api/types";
import { ActButton } from "@/components/ActButton";
import { CustomerSelect } from "@/components/CustomerSelect";
import { Dialog } from "@/components/Dialog";
import { Failed } from "@/components/Failed";
import { useAct } from "@/components/useAct";
import { useUndo } from "@/components/useUndo";
import { Waiting } from "@/components/Waiting";
import css from "@/features/customers/customer.module.css";

type Props = { customer: Customer; onClose: () => void };

/** Two entries of one person become one; what differs is chosen, and it can be undone. */
export function Merge({ customer, onClose }: Props) {
  const { t } = useTranslation();
  const run = useAct();
  const tell = useUndo();
  const client = useQueryClient();
  const [gone, setGone] = useState<string | null>(null);
  const [take, setTake] = useState<Taken>([]);
  const pair = { kept_id: customer.id, gone_id: gone ?? "" };
  const preview = useQuery({ ...previewQuery(pair), enabled: gone !== null });
  const refresh = () => client.invalidateQueries({ queryKey: ["customers"] });
  const merge = async () => {
    const merging = mergeCustomers({ ...pair, take });
    if (!(await run(merging))) return;
    onClose();
    const { id } = await merging;
    tell(t("merge.done"), () => undoMerge(id).then(refresh));
    await refresh();
  };
  return (
    <Dialog
      title={t("merge.title", { name: customer.name })}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <ActButton type="primary" disabled={!preview.data} onAct={() => merge()}>
            {t("merge.act")}
          </ActButton>
        </>
      }
    >
      <div className={css.merge}>
        <label htmlFor="merge-other">{t("merge.other")}</label>
        <CustomerSelect
          id="merge-other"
          value={gone}
          except={customer.id}
          onChange={(id) => {
            setGone(id);
            setTake([]);
          }}
        />
        {gone && preview.isPending && <Waiting />}
        {preview.isError && <Failed error={preview.error} />}
        {preview.data && <Preview preview={preview.data} take={take} onTake={setTake} />}
      </div>
    </Dialog>
  );
}

type PreviewProps = { preview: MergePreview; take: Taken; onTake: (take: Taken) => void };

function Preview({ preview, take, onTake }: PreviewProps) {
  const { t } = useTranslation();
  const choose = (field: string, theirs: boolean) => {
    const others = take.filter((one) => one !== field);
    onTake(theirs ? [...others, field as Taken[number]] : others);
  };
  const moves = Object.entries(preview.moves).filter(([, count]) => count > 0);
  return (
    <>
      {preview.clashes.map(({ field, kept, gone }) => (
        <div key={field} className={css.clash}>
          <span>{t(`merge.field.${field}`, { defaultValue: field })}</span>
          <Radio.Group
            aria-label={t(`merge.field.${field}`, { defaultValue: field })}
            value={take.some((one) => one === field)}
            options={[
              { value: false, label: inWords(preview.kept, field, kept) },
              { value: true, label: inWords(preview.gone, field, gone) },
            ]}
            onChange={(event) => choose(field, event.target.value === true)}
          />
        </div>
      ))}
      <p>
        {t("merge.numbers")} <span className="digits">{preview.numbers.join(", ") || "–"}</span>
      </p>
      {moves.length > 0 && (
        <p>
          {t("merge.moves")}{" "}
          {moves
            .map(([kind, n]) => `${t(`merge.kind.${kind}`, { defaultValue: kind })} ${n}`)
            .join(", ")}
        </p>
      )}
    </>
  );
}

/** What a field says to people; references by the name of what they lead to. */
function inWords(of: MergePreview["kept"], field: string, value: unknown): string {
  if (field === "company_id") return of.company ?? "";
  if (field === "owner_id") return of.owner?.name ?? "";
  return String(value);
}
