import { Select } from "antd";
import { useTranslation } from "react-i18next";
import css from "@/features/setup/setup.module.css";
import { wrongOrigin } from "@/features/setup/origins";

type Props = { id: string; value: string[]; onChange: (value: string[]) => void };

/** Sites, not addresses of pages: one that is none says so, and what was probably meant. */
export function OriginsField({ id, value, onChange }: Props) {
  const { t } = useTranslation();
  const wrong = value.filter((one) => wrongOrigin(one) !== null);
  return (
    <>
      <Select
        id={id}
        mode="tags"
        open={false}
        suffixIcon={null}
        tokenSeparators={[" ", ",", "\n"]}
        status={wrong.length > 0 ? "error" : ""}
        placeholder="https://crm.example"
        value={value}
        onChange={onChange}
      />
      {wrong.map((one) => {
        const { instead = "" } = wrongOrigin(one) ?? {};
        return (
          <span key={one} role="alert" className={css.wrong}>
            {t(instead ? "setup.origin.instead" : "setup.origin.wrong", { one, instead })}
          </span>
        );
      })}
    </>
  );
}
