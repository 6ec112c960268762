import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Input, InputNumber } from "antd";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { productsQuery } from "@/api/orders";
import type { OrderDraft, Product } from "@/api/types";
import { Failed } from "@/components/Failed";
import { Nothing } from "@/components/Nothing";
import { SearchField } from "@/components/SearchField";
import { Waiting } from "@/components/Waiting";
import css from "@/components/basket.module.css";
import { money, total } from "@/lib/money";

/** What was put together, as the server takes it. */
export type Bought = Required<Pick<OrderDraft, "currency" | "lines" | "address" | "note">>;
type Props = { place: string; onPlace: (bought: Bought) => Promise<unknown> };
type Line = { product: Product; price: string; quantity: number };

/** One currency an order; the house sells in this one unless a product has only others. */
const HOME = "CNY";

const currencyOf = (product: Product): string | undefined =>
  HOME in product.today ? HOME : Object.keys(product.today)[0];

/** A press puts a product into the basket, another places it: three clicks from the call. */
export function Basket({ place, onPlace }: Props) {
  const { t, i18n } = useTranslation();
  const [q, setQ] = useState("");
  const [lines, setLines] = useState<Line[]>([]);
  const [address, setAddress] = useState("");
  const [note, setNote] = useState("");
  const [busy, setBusy] = useState(false);
  const currency = lines[0] ? (currencyOf(lines[0].product) ?? HOME) : HOME;
  const find = useCallback((text: string) => setQ(text), []);
  const add = (product: Product, price: string) => {
    const there = lines.find((line) => line.product.id === product.id);
    if (there) return change(product.id, there.quantity + 1);
    setLines([...lines, { product, price, quantity: 1 }]);
  };
  const change = (id: string, quantity: number) =>
    setLines(lines.map((line) => (line.product.id === id ? { ...line, quantity } : line)));
  const buy = async () => {
    setBusy(true);
    const bought = lines.map(({ product, quantity }) => ({ product_id: product.id, quantity }));
    await onPlace({ currency, lines: bought, address: address.trim(), note });
    setBusy(false);
  };
  return (
    <div className={css.form}>
      <SearchField value={q} label={t("order.searchProduct")} onSearch={find} autoFocus />
      <Products q={q} currency={lines.length > 0 ? currency : null} onAdd={add} />
      {lines.length > 0 && (
        <section className={css.basket} aria-label={t("order.basket")}>
          {lines.map(({ product, price, quantity }) => (
            <div key={product.id} className={css.line}>
              <span>{product.name}</span>
              <InputNumber
                size="small"
                min={1}
                max={1_000_000}
                precision={0}
                aria-label={t("order.quantityOf", { name: product.name })}
                value={quantity}
                onChange={(next) => change(product.id, next ?? 1)}
              />
              <span className="digits">
                {money(total([{ price, quantity }]), currency, i18n.language)}
              </span>
              <Button
                size="small"
                type="text"
                icon={<DeleteOutlined />}
                aria-label={t("order.removeLine", { name: product.name })}
                onClick={() => setLines(lines.filter((line) => line.product.id !== product.id))}
              />
            </div>
          ))}
          <Input
            aria-label={t("order.address")}
            placeholder={t("order.address")}
            value={address}
            maxLength={500}
            onChange={(event) => setAddress(event.target.value)}
          />
          <Input
            aria-label={t("order.note")}
            placeholder={t("order.note")}
            value={note}
            maxLength={10_000}
            onChange={(event) => setNote(event.target.value)}
          />
          <div className={css.foot}>
            <span>
              {t("order.total")}{" "}
              <strong className="digits">{money(total(lines), currency, i18n.language)}</strong>
            </span>
            <Button type="primary" loading={busy} onClick={() => void buy()}>
              {place}
            </Button>
          </div>
        </section>
      )}
    </div>
  );
}

type ProductsProps = {
  q: string;
  currency: string | null;
  onAdd: (product: Product, price: string) => void;
};

function Products({ q, currency, onAdd }: ProductsProps) {
  const { t, i18n } = useTranslation();
  const found = useQuery(productsQuery(q));
  if (found.isPending) return <Waiting />;
  if (found.isError) return <Failed error={found.error} onRetry={() => void found.refetch()} />;
  const products = found.data.items.filter((product) => product.active);
  if (products.length === 0)
    return <Nothing title={t("order.noProducts")} hint={t("order.noProductsHint")} />;
  return (
    <ul className={css.products} aria-label={t("order.products")}>
      {products.map((product) => {
        const sold = currency ?? currencyOf(product);
        const price = sold ? product.today[sold] : undefined;
        return (
          <li key={product.id}>
            <span className={css.product}>
              <strong>{product.name}</strong>
              <small>
                {product.code} {product.category && `· ${product.category}`}
              </small>
            </span>
            <span className="digits">
              {sold && price !== undefined ? money(price, sold, i18n.language) : t("order.noPrice")}
              {product.unit && <small> / {product.unit}</small>}
            </span>
            <Button
              size="small"
              icon={<PlusOutlined />}
              disabled={price === undefined}
              aria-label={t("order.add", { name: product.name })}
              onClick={() => price !== undefined && onAdd(product, price)}
            />
          </li>
        );
      })}
    </ul>
  );
}
