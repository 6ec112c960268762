import { useEffect, useRef, useState } from "react";
import { readForm, saveForm, type Fields } from "@/api/interactions";
import { asApiError } from "@/api/errors";
import { Autosave, keptFields, sendKept, type SaveStatus } from "@/features/workspace/autosave";
import { useSystem } from "@/realtime/live";

type Draft = { fields: Fields; status: SaveStatus; type: (change: Fields) => void };

/** The reception form of one interaction: what is kept here goes before what the server has. */
export function useDraft(interaction: string): Draft {
  const [fields, setFields] = useState<Fields>(() => keptFields(localStorage, interaction) ?? {});
  const [status, setStatus] = useState<SaveStatus>("idle");
  const saver = useRef<Autosave | null>(null);
  const touched = useRef(false);

  useEffect(() => {
    const mine = new Autosave(
      interaction,
      (now) => saveForm(interaction, now),
      localStorage,
      setStatus,
    );
    saver.current = mine;
    const kept = keptFields(localStorage, interaction);
    if (kept) mine.typed(kept);
    else void fill(interaction, touched, setFields, setStatus);
    return () => mine.close();
  }, [interaction]);

  const type = (change: Fields) => {
    touched.current = true;
    const now = { ...fields, ...change };
    setFields(now);
    saver.current?.typed(now);
  };
  return { fields, status, type };
}

async function fill(
  interaction: string,
  touched: { current: boolean },
  setFields: (fields: Fields) => void,
  setStatus: (status: SaveStatus) => void,
): Promise<void> {
  const form = await readForm(interaction).catch(() => null);
  if (!form || touched.current || Object.keys(form.fields ?? {}).length === 0) return;
  setFields(form.fields as Fields);
  setStatus("saved");
}

const GONE = [404, 422];

/** Whenever the records are there: forms that were only kept in this browser follow. */
export function useLeftovers(present: string | null): void {
  const records = useSystem()?.records;
  useEffect(() => {
    if (records !== "up") return;
    const isFinal = (error: unknown) => GONE.includes(asApiError(error).status);
    void sendKept(localStorage, present, saveForm, isFinal);
  }, [records, present]);
}
