type Props = { piece: { text: string; marks: number[][] } };

/** Text with what was found marked; the text is never read as markup. */
export function Marked({ piece }: Props) {
  const signs = [...piece.text];
  const cut = (from: number, to?: number) => signs.slice(from, to).join("");
  const last = piece.marks.at(-1)?.[1] ?? 0;
  return (
    <>
      {piece.marks.map(([begin = 0, end = 0], index) => (
        <span key={begin}>
          {cut(piece.marks[index - 1]?.[1] ?? 0, begin)}
          <mark>{cut(begin, end)}</mark>
        </span>
      ))}
      {cut(last)}
    </>
  );
}
