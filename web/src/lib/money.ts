/** "1200.5", "CNY" -> "¥1,200.50" as the reader's language writes it. */
export function money(amount: string, currency: string, language: string): string {
  const locale = language === "zh" ? "zh-CN" : "en-GB";
  return new Intl.NumberFormat(locale, { style: "currency", currency }).format(Number(amount));
}

/** The sum of price times quantity, counted in hundredths of hundredths so that it is exact. */
export function total(lines: readonly { price: string; quantity: number }[]): string {
  const scale = 10_000;
  const sum = lines.reduce(
    (all, line) => all + Math.round(Number(line.price) * scale) * line.quantity,
    0,
  );
  return String(sum / scale);
}
