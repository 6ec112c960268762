import { Tag, Tooltip } from "antd";

const MOST = 4; // that a row shows before it only counts

type Props = { tags: readonly string[]; all?: boolean };

/** Tags side by side; a row of a list shows the first few and tells the others on demand. */
export function Tags({ tags, all = false }: Props) {
  const shown = all ? tags : tags.slice(0, MOST);
  const more = tags.slice(shown.length);
  return (
    <>
      {shown.map((tag) => (
        <Tag key={tag}>{tag}</Tag>
      ))}
      {more.length > 0 && (
        <Tooltip title={more.join(", ")}>
          <small>+{more.length}</small>
        </Tooltip>
      )}
    </>
  );
}
