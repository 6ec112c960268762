import type { ListNoun } from "@/api/lists";
import type { ExportAsked } from "@/api/moving";
import type { ColumnChoice } from "@/components/ColumnChoice";
import { ExportButton } from "@/components/ExportButton";
import { SavedViews } from "@/components/SavedViews";

type Props<S extends object> = {
  noun: ExportAsked["noun"] & ListNoun;
  search: S;
  /** As the server reads them: what stands in the file is what the list finds. */
  filters: object;
  choice: ColumnChoice;
  columns: readonly { key: string; title: string }[];
  onChange: (search: S) => void;
};

/** What every list of records can do: go out as a file, be kept as a view, show other columns. */
export function ListTools<S extends object>(props: Props<S>) {
  const { noun, search, filters, choice, columns, onChange } = props;
  return (
    <>
      <ExportButton noun={noun} filters={filters} columns={columns} />
      <SavedViews
        noun={noun}
        search={search}
        hidden={choice.hidden}
        onChoose={(next, hidden) => {
          choice.hide(hidden);
          onChange(next);
        }}
      />
      {choice.chooser}
    </>
  );
}
