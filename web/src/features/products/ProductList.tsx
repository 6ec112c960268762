import { PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Tag, type TableColumnsType } from "antd";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { priceListQuery } from "@/api/selling";
import type { Product } from "@/api/types";
import { Listing } from "@/components/Listing";
import { ListPage } from "@/components/ListPage";
import { SearchField } from "@/components/SearchField";
import { useMay } from "@/components/useMay";
import { ProductEditor } from "@/features/products/ProductEditor";
import { money } from "@/lib/money";
import { slice } from "@/lib/search";

/** What the house sells, and for how much from when to when. */
export function ProductList() {
  const { t } = useTranslation();
  const mayWrite = useMay("products.write");
  const [q, setQ] = useState("");
  const [page, setPage] = useState(1);
  const [open, setOpen] = useState<Product | "new" | null>(null);
  const list = useQuery(priceListQuery({ ...(q ? { q } : {}), ...slice(page) }));
  const find = useCallback((text: string) => {
    setQ(text);
    setPage(1);
  }, []);
  return (
    <ListPage
      title={t("nav.products")}
      tools={<SearchField value={q} label={t("order.searchProduct")} onSearch={find} />}
      actions={
        mayWrite && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen("new")}>
            {t("product.create")}
          </Button>
        )
      }
    >
      <Listing<Product>
        query={list}
        columns={useColumns(mayWrite ? setOpen : null)}
        empty={t("order.noProducts")}
        page={page}
        onPage={setPage}
      />
      {open && (
        <ProductEditor
          {...(open === "new" ? {} : { product: open })}
          onClose={() => setOpen(null)}
        />
      )}
    </ListPage>
  );
}

function useColumns(onOpen: ((product: Product) => void) | null): TableColumnsType<Product> {
  const { t, i18n } = useTranslation();
  return [
    {
      title: t("product.name"),
      render: (_, one) =>
        onOpen ? (
          <Button type="link" size="small" title={one.name} onClick={() => onOpen(one)}>
            <span className="clamped">{one.name}</span>
          </Button>
        ) : (
          one.name
        ),
    },
    { title: t("product.code"), dataIndex: "code", width: 140 },
    { title: t("product.category"), dataIndex: "category", width: 140 },
    {
      title: t("product.today"),
      width: 220,
      align: "right",
      render: (_, one) => (
        <span className="digits">
          {Object.entries(one.today)
            .map(([currency, amount]) => money(amount, currency, i18n.language))
            .join(" · ") || t("order.noPrice")}
          {one.unit && ` / ${one.unit}`}
        </span>
      ),
    },
    {
      title: t("product.state"),
      width: 100,
      render: (_, one) => !one.active && <Tag>{t("product.inactive")}</Tag>,
    },
  ];
}
