import { useQuery } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { changeHouse, houseQuery, type HouseChange } from "@/api/house";
import { Failed } from "@/components/Failed";
import { ListPage } from "@/components/ListPage";
import { useActOn } from "@/components/useAct";
import { useMay } from "@/components/useMay";
import type { Field } from "@/features/setup/noun";
import { wrongOrigin } from "@/features/setup/origins";
import { Line } from "@/features/setup/RowForm";
import css from "@/features/setup/setup.module.css";

const FIELDS: readonly (Field & { key: keyof HouseChange })[] = [
  { key: "own_number", type: "text" },
  { key: "time_zone", type: "text", help: "houseZone" },
  { key: "mask_numbers", type: "switch" },
  { key: "bar_origins", type: "origins" },
];

/** What holds for the whole house. There is one of it: a form without a list. */
export function HouseForm() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const mayWrite = useMay("setup.write");
  const house = useQuery(houseQuery);
  const act = useActOn(houseQuery.queryKey);
  const [changes, setChanges] = useState<HouseChange>({});
  const wrong = changes.bar_origins?.some(wrongOrigin) ?? false;
  const save = async () => {
    if (!(await act(changeHouse(changes)))) return;
    setChanges({});
    message.success(t("setup.saved"));
  };
  return (
    <ListPage title={t("setup.noun.house")}>
      {house.isError && <Failed error={house.error} onRetry={() => void house.refetch()} />}
      {house.data && (
        <fieldset className={`${css.form} ${css.only}`} disabled={!mayWrite}>
          <legend className="visually-hidden">{t("setup.noun.house")}</legend>
          {FIELDS.map((field) => (
            <Line
              key={field.key}
              field={field}
              value={changes[field.key] ?? house.data[field.key]}
              onChange={(value) => setChanges((before) => ({ ...before, [field.key]: value }))}
            />
          ))}
          {mayWrite && (
            <Button
              type="primary"
              disabled={wrong || Object.keys(changes).length === 0}
              onClick={() => void save()}
            >
              {t("common.save")}
            </Button>
          )}
        </fieldset>
      )}
    </ListPage>
  );
}
